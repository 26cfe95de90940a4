"""Records side by side, with what they say today in fields that may be compared."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import Field, create_model

from toolkit.model.base import UNIQUE, Inline, Model, Slug, Unique, one_of
from toolkit.model.blocks.block import Block


class Comparison(Model):
    """Which records are beside each other, and which of their fields."""

    conditions: Annotated[tuple[Slug, ...], Unique] = Field(
        min_length=2,
        json_schema_extra=UNIQUE,
        description="Ids of the records to compare, in the order of the table.",
        examples=[["multiple-sclerosis", "lupus"]],
    )
    fields_: Annotated[tuple[str, ...], Unique] = Field(
        alias="fields",
        min_length=1,
        json_schema_extra=UNIQUE,
        description="Fields of these records; their text is taken from there.",
        examples=[["summary", "diagnosis.tests"]],
    )
    intro: Inline = Field(
        default="",
        description="A sentence before the table.",
        examples=["The pain differs, and so does its treatment."],
    )


def _unique(choice: Any) -> Any:
    return Annotated[tuple[choice, ...], Unique]


def comparison_of(fields: Iterable[str]) -> type[Comparison]:
    """Return the model of a comparison of these fields and no others."""
    choice: Any = one_of(fields)
    info = Comparison.model_fields["fields_"]
    more: dict[str, Any] = {"fields_": (_unique(choice), info)}
    name, what = Comparison.__name__, Comparison.__doc__
    made: type[Comparison] = create_model(name, __base__=Comparison, __doc__=what, **more)
    return made


BLOCK = Block(
    "comparison",
    "Records side by side.",
    Comparison,
    {"conditions": ["multiple-sclerosis", "lupus"], "fields": ["summary"]},
)
