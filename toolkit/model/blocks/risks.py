"""Risks or side effects, each with its chance, commonest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field

from toolkit.base.labels import label
from toolkit.model.base import LEFT_OUT, Inline, Model, Prose, Words
from toolkit.model.blocks.block import Block
from toolkit.model.blocks.something import NOT_FOUND, Something
from toolkit.model.marks import Choices, Claim, Headline, MedicalName
from toolkit.model.parts import Chance

Seriousness = Literal["mild", "serious"]

SERIOUSNESS: dict[Seriousness, str] = {"mild": label("mild"), "serious": label("serious")}


class Risk(Model):
    """One thing that can go wrong, or one side effect."""

    name: Annotated[Words, Headline()] = Field(
        description="What can happen, in everyday words.", examples=["A headache"]
    )
    medical: Annotated[Words, MedicalName()] = Field(
        default="",
        description="The medical term, printed in brackets.",
        examples=["post-dural puncture headache"],
    )
    how_serious: Annotated[Seriousness | None, Choices(SERIOUSNESS, "seriousness"), LEFT_OUT] = (
        Field(
            default=None,
            description="serious: it needs help at once, so it is on a care card as well. Leave it "
            "out if no source says how serious it is.",
            examples=["serious"],
        )
    )
    how_common: Annotated[Inline, Claim("risk")] = Field(
        description="How many people it happens to, in words.",
        examples=["This is common. [@nhs-lumbar-puncture]"],
    )
    chance: Annotated[Chance | None, LEFT_OUT] = Field(
        default=None,
        description="The same number as data, if one good number exists.",
        examples=[{"about": 1, "in": 10, "who": "people get a headache"}],
    )
    what_helps: Inline = Field(
        default="",
        description="What it is like, and what to do about it.",
        examples=["Painkillers can help. [@nhs-lumbar-puncture]"],
    )


class Risks(Something):
    """The risks or side effects; or prose where that is all there is."""

    intro: Prose = Field(
        default="",
        description="What holds for all of them.",
        examples=["Serious problems are rare. [@nhs-lumbar-puncture]"],
    )
    items: tuple[Risk, ...] = Field(
        default=(),
        min_length=1,
        description="The risks, commonest first.",
        examples=[[{"name": "A headache", "how_common": "This is common."}]],
    )
    not_found: Words = NOT_FOUND


def _names(risks: Any) -> Iterator[tuple[str, str]]:
    return ((risk.name, risk.medical) for risk in risks.items)


BLOCK = Block(
    "risks",
    "Risks or side effects, each with how common and how serious it is and what helps.",
    Risks,
    {"items": [{"name": "A headache", "how_common": "This is common. [@nhs-lumbar-puncture]"}]},
    names=_names,
)
