"""Treatments, each with what a person needs to weigh it up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field

from toolkit.base.labels import label
from toolkit.model.base import Inline, Model, Prose, Words
from toolkit.model.blocks.block import Block, ComparedNames
from toolkit.model.blocks.something import NOT_FOUND, Something
from toolkit.model.marks import Choices, Claim, Headline, Serves
from toolkit.model.not_found import NotFound

Aim = Literal["treats the cause", "eases symptoms", "prevents", "emergency", "supports"]

AIMS: dict[Aim, str] = {
    "treats the cause": label("treats the cause"),
    "eases symptoms": label("eases symptoms"),
    "prevents": label("prevents"),
    "emergency": label("emergency treatment"),
    "supports": label("supports you"),
}


class Treatment(Model):
    """One treatment, with what a person needs to weigh it up."""

    name: Annotated[Words, Headline()] = Field(
        description="The treatment's plain name.", examples=["Immunoglobulin by drip (IVIG)"]
    )
    kind: Annotated[Aim, Choices(AIMS, "treatment_kinds")] = Field(
        description="What it aims at. Only a treatment whose cause is known treats the cause.",
        examples=["treats the cause"],
    )
    in_short: Inline = Field(
        default="",
        description="What sets it apart, in a few words: a table of all treatments has them.",
        examples=["By drip, 2 to 5 days in a row. [@nhs-gbs]"],
    )
    how_it_works: Annotated[Inline | NotFound, Serves(("discern:9",))] = Field(
        description="What it does in the body, or how it is given.",
        examples=["Antibodies from donors are given by drip. [@nhs-gbs]"],
    )
    benefits: Annotated[Inline | NotFound, Claim("benefit"), Serves(("discern:10",))] = Field(
        description="What it can do for the reader.",
        examples=["It can lower the number of relapses. [@mstrust-treated]"],
    )
    risks: Annotated[Inline | NotFound, Claim("risk"), Serves(("discern:11", "cdc-cci:19"))] = (
        Field(
            description="Side effects and harms.",
            examples=["It can cause a dry mouth. [@nhs-amitriptyline]"],
        )
    )
    daily_life: Annotated[Inline, Serves(("discern:13",))] = Field(
        default="",
        description="What it means for daily life: how often, where, for how long.",
        examples=["You take it in the evening. [@amitrip-leaflet-nhs]"],
    )


class Treatments(Something):
    """The treatments, and what happens without any; or prose where that is all there is."""

    intro: Prose = Field(
        default="",
        description="What treatment can and cannot do.",
        examples=["There is no cure, but symptoms can be treated. [@nhs-lupus]"],
    )
    options: tuple[Treatment, ...] = Field(
        default=(),
        min_length=1,
        description="The treatments.",
        examples=[
            [
                {
                    "name": "Plasma exchange",
                    "kind": "treats the cause",
                    "how_it_works": "A machine filters your blood.",
                    "benefits": "It can shorten the illness.",
                    "risks": "Ask your team about the risks.",
                }
            ]
        ],
    )
    no_treatment: Annotated[Prose, Serves(("discern:12",))] = Field(
        default="",
        description="What is likely to happen without treatment.",
        examples=["Without treatment the weakness can spread. [@nhs-gbs]"],
    )
    not_found: Words = NOT_FOUND


def _names(treatments: Any) -> Iterator[tuple[str, str]]:
    return ((option.name, "") for option in treatments.options)


def _which(aim: Aim, heading: str) -> ComparedNames:
    def names(treatments: Any) -> Iterator[str]:
        return (option.name for option in treatments.options if option.kind == aim)

    return ComparedNames(heading, names)


BLOCK = Block(
    "treatments",
    "Treatments, each with its aim, how it works, benefits, risks and daily life.",
    Treatments,
    {
        "options": [
            {
                "name": "Plasma exchange",
                "kind": "treats the cause",
                "how_it_works": "A machine filters your blood.",
                "benefits": "It can shorten the illness.",
                "risks": "Ask your team about the risks.",
            }
        ]
    },
    names=_names,
    compared={
        "treats_the_cause": _which("treats the cause", label("Treats the cause")),
        "eases_symptoms": _which("eases symptoms", label("Eases symptoms")),
        "prevents": _which("prevents", label("Prevents")),
    },
)
