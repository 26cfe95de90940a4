"""The base class of every model and the field types they share; no files, no rules."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
from datetime import date
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    StringConstraints,
)
from pydantic_core import core_schema

SLUG = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
LANGUAGE = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"
HTTPS_URL = r"^https://[^\s/$.?#][^\s]*$"
PHONE = r"^\+?[0-9]+( [0-9]+)*$"
ISO_DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
VERSION = r"^[0-9]+\.[0-9]+$"


class Model(BaseModel):
    """Frozen, and refuses keys it does not know: a misspelt key must never be silently dropped."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class Markup:
    """Marks a text field whose value is our small Markdown subset.

    `block` fields hold paragraphs and lists; the others hold one paragraph.
    """

    def __init__(self, *, block: bool) -> None:
        self.block = block

    def __repr__(self) -> str:
        return f"Markup(block={self.block})"


class MayBeLeftOut:
    """Marks a field `X | None` whose key may be left out; null is refused, as everywhere."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        # In a skeleton the value is there, and None is no part of its type.
        if get_origin(source) not in (Union, UnionType):
            return handler(source)
        given = next(each for each in get_args(source) if each is not type(None))
        return handler.generate_schema(given)


LEFT_OUT = MayBeLeftOut()

# A value that is only white space would pass a length check and print as nothing.
NOT_BLANK = r"\S"

Words = Annotated[str, StringConstraints(min_length=1, pattern=NOT_BLANK)]
"""Plain words, no markup."""

Inline = Annotated[str, StringConstraints(min_length=1, pattern=NOT_BLANK), Markup(block=False)]
"""One paragraph with citations, links and glossary terms."""

Prose = Annotated[str, StringConstraints(min_length=1, pattern=NOT_BLANK), Markup(block=True)]
"""Paragraphs, lists, tables, sub-headings and boxes with citations, links and glossary terms."""


def one_of(values: Iterable[str]) -> Any:
    """Return the type of a choice between these words."""
    return Literal[tuple(values)]


Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=60)]
Language = Annotated[str, StringConstraints(pattern=LANGUAGE)]
HttpsUrl = Annotated[
    str, StringConstraints(pattern=HTTPS_URL), Field(json_schema_extra={"format": "uri"})
]
Phone = Annotated[str, StringConstraints(pattern=PHONE)]
Version = Annotated[str, StringConstraints(pattern=VERSION)]


def _only_iso_text(value: Any) -> Any:
    # Pydantic would also take integers (seconds since 1970) and times of day; a record may not.
    if isinstance(value, date) or (isinstance(value, str) and re.fullmatch(ISO_DATE[1:-1], value)):
        return value
    raise ValueError("write the date as year-month-day, like 2026-11-22")


IsoDate = Annotated[
    date, BeforeValidator(_only_iso_text), Field(json_schema_extra={"pattern": ISO_DATE})
]

T = TypeVar("T", bound=Hashable)


def _no_repeats(values: tuple[T, ...]) -> tuple[T, ...]:
    if len(set(values)) != len(values):
        raise ValueError("the same entry is in the list twice")
    return values


Unique = AfterValidator(_no_repeats)
"""Put beside `json_schema_extra={"uniqueItems": True}`: schema and model must refuse the same."""

UNIQUE: dict[str, Any] = {"uniqueItems": True}
