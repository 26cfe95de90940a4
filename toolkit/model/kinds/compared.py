"""Kinds -> the fields that topics may compare, and what a record says in each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from msgspec import Struct
from pydantic import BaseModel

from toolkit.base.labels import label
from toolkit.model.kinds.kind import Kind
from toolkit.model.marks import Choices, Compared, marks_of


class Names(Struct, frozen=True):
    """Plain words for a list, such as the names of treatments."""

    words: tuple[str, ...]


class ComparedField(Struct, frozen=True):
    """One field: its name, the heading of its column, and where it is."""

    name: str
    heading: str
    key: str
    """The section, or summary."""
    said: Callable[[Any], Any]
    """What a section's value says: a text, texts or Names; empty if it says nothing."""

    def of(self, model: Any) -> Any:
        """Return what a record says; None if it says nothing."""
        value = model.section(self.key)
        return (self.said(value) or None) if value is not None else None


def compared_fields(kinds: Iterable[Kind]) -> Iterator[ComparedField]:
    """Yield every field that topics may compare, in the order of the kinds."""
    yield ComparedField("summary", label("What it is"), "summary", lambda value: value)
    seen: set[str] = set()
    for kind in kinds:
        for section in kind.body:
            if section.key in seen or section.block is None:
                continue
            seen.add(section.key)
            for last, names in section.block.compared.items():
                yield ComparedField(
                    f"{section.key}.{last}", names.heading, section.key, _listed(names.names)
                )
            yield from _marked(section.key, section.block.type)


def _listed(names: Callable[[Any], Iterable[str]]) -> Callable[[Any], Names | None]:
    def said(value: Any) -> Names | None:
        found = tuple(names(value))
        return Names(found) if found else None

    return said


def _marked(key: str, model: Any) -> Iterator[ComparedField]:
    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        return
    for name, marks in marks_of(model).items():
        choices = next((mark for mark in marks if isinstance(mark, Choices)), None)
        for mark in marks:
            if isinstance(mark, Compared):
                yield ComparedField(f"{key}.{name}", mark.heading, key, _field(name, choices))


def _field(name: str, choices: Choices | None) -> Callable[[Any], Any]:
    def said(value: Any) -> Any:
        found = getattr(value, name)
        return Names((choices.labels[found],)) if choices and found else found

    return said
