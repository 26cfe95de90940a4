"""Routes -> the regions of keys and values, and the texts there.

A file has hundreds of them, and a report asks for a handful: only those are looked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from yaml.events import ScalarEvent

from toolkit.base.diagnostics import Route, Span
from toolkit.records.syntax.tree import Group, value_at


class Spans(Mapping[Route, Span]):
    """The region of each key or value."""

    def __init__(self, around: Group, *, of_keys: bool = False) -> None:
        """Take what is around the whole file."""
        self._around = around
        self._of_keys = of_keys

    def __getitem__(self, route: Route) -> Span:
        found = self._found(route)
        if found is None:
            raise KeyError(route)
        start, end = found.start_mark, found.end_mark
        return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def begins(self) -> list[tuple[int, int]]:
        """Return the line and column at which each begins."""
        marks = [found.start_mark for _route, found in self._all()]
        return [(mark.line + 1, mark.column + 1) for mark in marks]

    def __contains__(self, route: object) -> bool:
        return isinstance(route, tuple) and self._found(route) is not None

    def __iter__(self) -> Iterator[Route]:
        return (route for route, _found in self._all())

    def __len__(self) -> int:
        return sum(1 for _each in self)

    def _found(self, route: Route) -> Any:
        if not self._of_keys:
            return value_at(self._around, route)
        owner = value_at(self._around, route[:-1]) if route else None
        step = route[-1] if route else 0
        # An entry of a list has no key.
        return owner.keys.get(step) if type(owner) is Group and isinstance(step, str) else None

    def _all(self) -> Iterator[tuple[Route, Any]]:
        value = self._around.values.get(0)
        return iter(()) if value is None else (_keys if self._of_keys else _values)(value, ())


class Texts(Mapping[Route, tuple[str, str | None]]):
    """Each text with the style in which it is written, as libyaml calls it."""

    def __init__(self, around: Group) -> None:
        """Take what is around the whole file."""
        self._around = around

    def __getitem__(self, route: Route) -> tuple[str, str | None]:
        found = value_at(self._around, route)
        if type(found) is not ScalarEvent:
            raise KeyError(route)
        return found.value, found.style

    def __iter__(self) -> Iterator[Route]:
        value = self._around.values.get(0)
        found = () if value is None else _values(value, ())
        return (route for route, each in found if type(each) is ScalarEvent)

    def __len__(self) -> int:
        return sum(1 for _each in self)


def _values(value: Any, route: Route) -> Iterator[tuple[Route, Any]]:
    yield route, value
    if type(value) is Group:
        for step, below in value.values.items():
            yield from _values(below, (*route, step))


def _keys(value: Any, route: Route) -> Iterator[tuple[Route, Any]]:
    if type(value) is Group:
        # A group where a key comes has none.
        for step in dict.fromkeys((*value.keys, *value.values)):
            if step in value.keys:
                yield (*route, step), value.keys[str(step)]
            yield from _keys(value.values.get(step), (*route, step))
