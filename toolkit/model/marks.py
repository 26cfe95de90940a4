"""What a field of a record is for, beside its type: pages, rules and search ask these marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal, TypeVar, get_args

from msgspec import Struct
from pydantic import BaseModel

M = TypeVar("M")


class Label(Struct, frozen=True):
    """Words before the text on a page."""

    text: str
    colon: bool = False
    """Whether a colon follows; in those of the toolkit it is a part of the label."""


class Headline(Struct, frozen=True):
    """Plain words that readers see as the name of what follows."""


class MedicalName(Struct, frozen=True):
    """A medical name beside the plain one, printed in brackets."""


class Claim(Struct, frozen=True):
    """A text of which each part needs a source: a benefit, a risk."""

    what: str


class Bullets(Struct, frozen=True):
    """A list whose entries are printed as the items of one list."""


@dataclass(frozen=True)
class Choices:
    """The words that pages show for each value of a choice."""

    labels: Mapping[str, str] = field(hash=False)
    name: str = ""
    """What a kind calls it to add values; empty where none can be added."""


class OnBody(Struct, frozen=True):
    """Places on the body, which a page shows in a picture of it."""


class Unit(Struct, frozen=True):
    """The unit behind a number; empty for a bare number."""

    text: str


class LinkTo(Struct, frozen=True):
    """An id or an address that a page shows as a link to what it names."""

    what: Literal["record", "organisation", "web"]


class Compared(Struct, frozen=True):
    """A field that topics may compare, and the heading of its column."""

    heading: str


class Searched(Struct, frozen=True):
    """A field by which readers find the page, and what kind of word it is."""

    kind: str


class Serves(Struct, frozen=True):
    """The criteria of published standards that are met if the field is filled in."""

    criteria: tuple[str, ...]


def mark_of(model: type[BaseModel], name: str, kind: type[M]) -> M | None:
    """Return a field's mark of this kind, if it has one."""
    return next((mark for mark in marks_of(model)[name] if isinstance(mark, kind)), None)


@cache
def marks_of(model: type[BaseModel]) -> dict[str, tuple[Any, ...]]:
    """Return the marks of each field by its attribute, those inside a union or list included."""
    return {
        name: (*info.metadata, *_inner(info.annotation))
        for name, info in model.model_fields.items()
    }


def _inner(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation)[:1]:
        yield from _inner(part)


def words_in(model: type[BaseModel]) -> Iterator[str]:
    """Yield the labels, choices and units of a model's fields, and of what is in them."""
    for name, marks in marks_of(model).items():
        for mark in marks:
            match mark:
                case Label(text) | Unit(text):
                    yield text
                case Choices(labels):
                    yield from labels.values()
        for part in get_args(model.model_fields[name].annotation):
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield from words_in(part)
