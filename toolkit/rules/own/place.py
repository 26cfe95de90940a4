"""The place of a rule, as settings have it -> the values of a record that are there.

`procedure.risks[]` is each risk of a procedure: behind a section that has one list of entries, []
means that list.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from pydantic import BaseModel

from toolkit.base.diagnostics import Route
from toolkit.model.not_found import NotFound
from toolkit.model.record_model import RecordModel
from toolkit.rules.own.kinds_of_value import entries_of

ANY = "*"
EACH = "[]"


class Place(Struct, frozen=True):
    """A kind of record, and the steps to a value: keys, [] for each entry, * for each section."""

    kind: str
    steps: tuple[str, ...]

    def values(self, model: RecordModel) -> Iterator[tuple[Route, Any]]:
        """Yield route and value of what a record says there."""
        if self.kind in (ANY, model.kind):
            yield from _values(model, self.steps, ())


def place(text: str) -> Place:
    """Read a place whose form the settings have checked."""
    kind, *keys = text.split(".")
    steps: list[str] = []
    for key in keys:
        steps.append(key.removesuffix(EACH))
        if key.endswith(EACH):
            steps.append(EACH)
    return Place(kind, tuple(steps))


def says(value: Any) -> bool:
    """Return whether a value says something to readers."""
    if value is None or value in ("", ()) or isinstance(value, NotFound):
        return False
    return not getattr(value, "not_found", "")


def keys_of(value: BaseModel) -> dict[str, str]:
    """Return the attribute behind each key of a group."""
    return {info.alias or name: name for name, info in type(value).model_fields.items()}


def _values(value: Any, steps: tuple[str, ...], route: Route) -> Iterator[tuple[Route, Any]]:
    if not says(value):
        return
    if not steps:
        yield route, value
        return
    step, rest = steps[0], steps[1:]
    if step == EACH:
        if isinstance(value, BaseModel) and (key := entries_of(type(value))):
            value, route = getattr(value, keys_of(value)[key]), (*route, key)
        for at, each in enumerate(value if isinstance(value, tuple) else ()):
            yield from _values(each, rest, (*route, at))
    elif step == ANY and isinstance(value, RecordModel):
        for section in value.made_from.body:
            yield from _values(value, (section.key, *rest), route)
    elif isinstance(value, BaseModel) and (name := keys_of(value).get(step)):
        yield from _values(getattr(value, name), rest, (*route, step))
