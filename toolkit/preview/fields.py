"""A record's file -> each text in it that a form can change, with what its kind says of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from msgspec import Struct

from toolkit.base.diagnostics import Route
from toolkit.base.text.regex import regex
from toolkit.commands.reference.key_examples import example_of
from toolkit.commands.reference.keys import Key, every_key
from toolkit.model.kinds.kinds import Kinds
from toolkit.records.document import Document
from toolkit.records.places.places import find_places
from toolkit.validation.fixing.source import value_at

_CHOICES = regex(r"(?:^|: )one of: (.+)$")
_BEGINNING = 60
"""Letters by which a list shows a text."""
_LONG = 60
"""Letters of a text that has a field of several lines."""


class Field(Struct, frozen=True):
    """One value, and what may be written there."""

    route: Route
    name: str
    value: str
    line: int
    what: str = ""
    form: str = ""
    example: str = ""
    choices: tuple[str, ...] = ()
    has_markup: bool = False
    is_needed: bool = False

    @property
    def begins(self) -> str:
        """Its first words."""
        words = " ".join(self.value.split())
        return words if len(words) <= _BEGINNING else f"{words[:_BEGINNING].rstrip()} …"

    @property
    def is_long(self) -> bool:
        """Whether it needs more than a line."""
        return self.has_markup or len(self.value) > _LONG or "\n" in self.value


class Part(Struct, frozen=True):
    """A section of a record, with its fields."""

    name: str
    fields: tuple[Field, ...]


def fields_of(document: Document, kinds: Kinds) -> Iterator[Field]:
    """Yield every value that is written in the file, in its order."""
    places = find_places(document.text)
    data = document.data
    keys = keys_of(document, kinds)
    for route in places.texts:
        if route:
            value = value_at(data, route)
            key = keys.get(path_of(route))
            name = named(route)
            yield field_of(route, name, value, key, kinds, places.values[route].line)


def parts_of(document: Document, kinds: Kinds) -> tuple[Part, ...]:
    """Return the fields below each key of the top."""
    parts: dict[str, list[Field]] = {}
    for field in fields_of(document, kinds):
        parts.setdefault(str(field.route[0]), []).append(field)
    return tuple(Part(in_words(name), tuple(fields)) for name, fields in parts.items())


def field_at(document: Document, kinds: Kinds, route: Route) -> Field | None:
    """Return the field at a route; None if the file has no value there."""
    return next((each for each in fields_of(document, kinds) if each.route == route), None)


def is_text(field: Field, kinds: Kinds) -> bool:
    """Return whether readers see the value as it is written: an id looks like a title."""
    in_list = isinstance(field.route[-1], int)
    return (*path_of(field.route), *((None,) if in_list else ())) in kinds.texts.every


def in_words(name: str) -> str:
    """Return a key as words."""
    return name.replace("_", " ").capitalize()


def named(route: Route) -> str:
    """Return the name of a place: its keys as words, and the numbers of its entries."""
    return " › ".join(str(step + 1) if isinstance(step, int) else in_words(step) for step in route)


def path_of(route: Route) -> tuple[str, ...]:
    """Return the keys that lead to a place, without the numbers of entries."""
    return tuple(step for step in route if isinstance(step, str))


def keys_of(document: Document, kinds: Kinds) -> Mapping[tuple[str, ...], Key]:
    """Return the keys that the kind of a record has, by the keys that lead to each."""
    data = document.data
    return _keys(str(data.get("kind", "")), kinds) if isinstance(data, dict) else {}


def field_of(
    route: Route, name: str, value: Any, key: Key | None, kinds: Kinds, line: int = 0
) -> Field:
    """Return the field of a value, with what its key says of it."""
    shown = str(value).lower() if isinstance(value, bool) else str(value)
    typed = "" if value is None else shown.rstrip("\n")
    if key is None:
        return Field(route, name, typed, line)
    choices = _CHOICES.search(key.form)
    return Field(
        route,
        name,
        typed,
        line,
        key.what,
        key.form,
        _example(key.kind, key.path, kinds),
        tuple(choices[1].split(", ")) if choices else (),
        "with citations" in key.form,
        key.needed,
    )


@cache
def _keys(kind: str, kinds: Kinds) -> dict[tuple[str, ...], Key]:
    return {key.path: key for key in every_key(kind, kinds)} if kind in kinds else {}


@cache
def _example(kind: str, path: tuple[str, ...], kinds: Kinds) -> str:
    return example_of(_keys(kind, kinds)[path], kinds)
