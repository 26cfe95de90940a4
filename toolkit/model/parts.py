"""The parts that records of all kinds share: figures, codes, chances, headed sections."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from toolkit.model.base import UNIQUE, Inline, Model, Prose, Slug, Unique, Words
from toolkit.model.marks import Headline

Icd10 = Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$")]
Icd11 = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9A-HJ-NP-V][A-HJ-NP-Z][0-9][0-9A-HJ-NP-Z](\.[0-9A-Z]{1,3})?$"),
]
SnomedCt = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{5,17}$")]
Mesh = Annotated[str, StringConstraints(pattern=r"^[CD][0-9]{6,9}$")]
Orpha = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,6}$")]


BodySystem = Literal[
    "whole body",
    "nervous system",
    "joints and muscles",
    "bones",
    "skin",
    "eyes",
    "ears",
    "mouth and teeth",
    "heart and blood vessels",
    "blood",
    "lungs and breathing",
    "digestive system",
    "kidneys and bladder",
    "hormones",
    "immune system",
    "reproductive system",
    "mental health",
]

BodySystems = Annotated[tuple[BodySystem, ...], Unique]


class Codes(Model):
    """The condition's codes in published terminologies; each list may be left out."""

    icd10: Annotated[tuple[Icd10, ...], Unique] = Field(
        default=(),
        json_schema_extra=UNIQUE,
        description="ICD-10 codes (WHO).",
        examples=[["G35"]],
    )
    icd11: Annotated[tuple[Icd11, ...], Unique] = Field(
        default=(),
        json_schema_extra=UNIQUE,
        description="ICD-11 codes.",
        examples=[["8A40"]],
    )
    snomed_ct: Annotated[tuple[SnomedCt, ...], Unique] = Field(
        default=(),
        json_schema_extra=UNIQUE,
        description="SNOMED CT concept ids. Quote them: they are names, not numbers.",
        examples=[["24700007"]],
    )
    mesh: Annotated[tuple[Mesh, ...], Unique] = Field(
        default=(),
        json_schema_extra=UNIQUE,
        description="MeSH descriptor ids.",
        examples=[["D009103"]],
    )
    orpha: Annotated[tuple[Orpha, ...], Unique] = Field(
        default=(),
        json_schema_extra=UNIQUE,
        description="Orphanet numbers, without the ORPHA: in front. Quote them.",
        examples=[["802"]],
    )


class Chance(Model):
    """A chance as data, so that words and pictures cannot disagree: about 1 in 4."""

    about: int = Field(ge=0, le=100_000, description="How many people.", examples=[1])
    in_: int = Field(
        alias="in", ge=1, le=1_000_000, description="Out of how many people.", examples=[4]
    )
    who: Annotated[Words, Headline()] = Field(
        description="Who is counted and what happens to them, to follow the number.",
        examples=["people with MS have nerve pain in their arms or legs"],
    )

    @model_validator(mode="after")
    def _part_of_a_whole(self) -> Chance:
        if self.about > self.in_:
            raise ValueError(f"about {self.about} in {self.in_} is more than everyone")
        return self


PictureFile = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*\.(svg|png|jpg|jpeg)$")
]


class Figure(Model):
    """A picture, with what a reader who cannot see it needs."""

    file: PictureFile = Field(
        description="The file's name in content/images.",
        examples=["nerve-fibre.svg"],
    )
    after: str = Field(description="The section that the picture follows.", examples=["overview"])
    alt: str = Field(
        description="What the picture shows, for someone who cannot see it; under 125 characters.",
        examples=["A nerve fibre with its coating, and one whose coating is damaged."],
    )
    caption: Inline = Field(
        description="The line printed under the picture.",
        examples=["Myelin wraps a nerve fibre like the cover of a cable."],
    )
    credit: Words = Field(description="Who made it.", examples=["Content team"])
    licence: Words = Field(description="Under which licence it is used.", examples=["CC BY 4.0"])


class Section(Model):
    """A section of a record's own."""

    id: Slug = Field(
        description="A short name for links to this section.", examples=["early-diagnosis"]
    )
    heading: Words = Field(
        description="The heading, a statement and not a question.",
        examples=["Why early diagnosis matters"],
    )
    body: Prose = Field(
        description="Paragraphs, lists, tables, boxes and sub-headings, with sources.",
        examples=["Early treatment helps protect nerve fibres. [@ninds-cidp-2016]"],
    )
    after: str = Field(
        default="",
        description="The section that it follows; the last one if it is left out.",
        examples=["living_with_it"],
    )
