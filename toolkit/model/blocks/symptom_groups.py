"""Symptoms in groups, the plain name first and the medical one in brackets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field

from toolkit.model.base import LEFT_OUT, Inline, Model, Prose, Words
from toolkit.model.blocks.block import Block
from toolkit.model.blocks.something import NOT_FOUND, Something
from toolkit.model.marks import Bullets, Headline, MedicalName
from toolkit.model.parts import Chance


class Symptom(Model):
    """One symptom: the plain name first, then the medical term."""

    plain: Inline = Field(
        description="The symptom in everyday words.", examples=["pins and needles [@nhs-gbs]"]
    )
    medical: Annotated[Words, MedicalName()] = Field(
        default="", description="The medical term, printed in brackets.", examples=["paraesthesia"]
    )
    detail: Inline = Field(
        default="",
        description="A sentence on what it is like or when it comes.",
        examples=["It often starts in the feet. [@nhs-gbs]"],
    )
    chance: Annotated[Chance | None, LEFT_OUT] = Field(
        default=None,
        description="How many people have it, as data, if one good number exists.",
        examples=[{"about": 2, "in": 3, "who": "people with GBS have it early on"}],
    )


class SymptomGroup(Model):
    """Symptoms that belong together."""

    name: Annotated[Words, Headline()] = Field(
        description="The group's heading.", examples=["Feeling and pain"]
    )
    items: Annotated[tuple[Symptom, ...], Bullets()] = Field(
        min_length=1,
        description="The symptoms, commonest first.",
        examples=[[{"plain": "pins and needles [@nhs-gbs]", "medical": "paraesthesia"}]],
    )


class Symptoms(Something):
    """The symptoms, in groups or in prose where that is all there is."""

    intro: Prose = Field(
        default="",
        description="How symptoms start and change.",
        examples=["Symptoms come and go in flares. [@nhs-lupus]"],
    )
    groups: tuple[SymptomGroup, ...] = Field(
        default=(),
        min_length=1,
        description="Groups of symptoms.",
        examples=[[{"name": "Feeling and pain", "items": [{"plain": "pins and needles"}]}]],
    )
    not_found: Words = NOT_FOUND


def _names(symptoms: Any) -> Iterator[tuple[str, str]]:
    for group in symptoms.groups:
        for item in group.items:
            yield item.plain.text, item.medical


BLOCK = Block(
    "symptom-groups",
    "Symptoms in groups: the plain name, the medical one and a sentence.",
    Symptoms,
    {"groups": [{"name": "Eyes", "items": [{"plain": "double vision"}]}]},
    names=_names,
)
