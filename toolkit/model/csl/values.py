"""The kinds of values in CSL-JSON, as wide as its official schema: texts, names, dates."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)

_TEXT_OR_NUMBER = [{"type": "string"}, {"type": "number"}]


def _as_text(value: Any) -> Any:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return str(value) if is_number else value


CslText = Annotated[str, BeforeValidator(_as_text), WithJsonSchema({"anyOf": _TEXT_OR_NUMBER})]
"""A text; CSL lets many of them be a number."""

CslId = Annotated[
    str,
    BeforeValidator(_as_text),
    StringConstraints(pattern=r"\S"),
    WithJsonSchema({"anyOf": [{"type": "string", "pattern": r"\S"}, {"type": "number"}]}),
]
"""An id: any text or number, as each program has its own form."""

CslSwitch = str | int | float | bool
"""True, 1 and "true" mean yes."""


class CslModel(BaseModel):
    """Keeps the keys that we do not use."""

    model_config = ConfigDict(extra="allow", frozen=True, populate_by_name=True)


class CslName(CslModel):
    """A person or body in a CSL-JSON reference."""

    family: CslText = Field(default="", description="Family name.", examples=["Foley"])
    given: CslText = Field(default="", description="Given names.", examples=["Peter L."])
    dropping_particle: CslText = Field(
        default="",
        alias="dropping-particle",
        description="A particle that goes when the family name stands alone.",
        examples=["von"],
    )
    non_dropping_particle: CslText = Field(
        default="",
        alias="non-dropping-particle",
        description="A particle that belongs to the family name.",
        examples=["van der"],
    )
    suffix: CslText = Field(default="", description="What follows the name.", examples=["Jr."])
    literal: CslText = Field(default="", description="Name of a body.", examples=["NICE"])


class CslDate(CslModel):
    """A date in a CSL-JSON reference: [[year, month, day]], or words."""

    date_parts: tuple[tuple[int | str | float, ...], ...] = Field(
        default=(),
        alias="date-parts",
        description="Year, month and day in double brackets; month and day may be missing.",
        examples=[[[2026, 11, 22]]],
    )
    season: CslText = Field(default="", description="1 is spring.", examples=["1"])
    circa: CslSwitch = Field(
        default=False, description="Whether it is about then.", examples=[True]
    )
    raw: CslText = Field(default="", description="A date as typed.", examples=["2024 Feb 21"])
    edtf: CslText = Field(default="", description="A date in EDTF.", examples=["2024-02"])
    literal: CslText = Field(default="", description="Words for a date.", examples=["in press"])
