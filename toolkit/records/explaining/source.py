"""A refused file's text -> what its explanations repeat of it: lines, and values as typed."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from msgspec import Struct

from toolkit.base.diagnostics import Finding, Route, Span
from toolkit.records.places.places import Places, find_places
from toolkit.records.syntax.notation import YAML, Notation


class Source(Struct, frozen=True, dict=True):
    """A file's text and data; its places are worked out only when an explanation asks."""

    text: str
    data: Any
    notation: Notation = YAML
    """How hints write what is to be typed."""

    @cached_property
    def places(self) -> Places:
        """Where each key and value stands."""
        return find_places(self.text)

    def value(self, route: Route) -> Any:
        """Return the value at a route; None where there is none."""
        data = self.data
        for step in route:
            try:
                data = data[step]
            except (KeyError, IndexError, TypeError):
                return None
        return data

    def typed(self, route: Route) -> str:
        """Return a value of one line as it was typed, without what follows it."""
        span = self.places.values.get(route)
        if span is None or span.line != span.end_line:
            return ""
        return self.places.line(span.line)[span.column - 1 : span.end_column - 1]

    def after(self, route: Route) -> str:
        """Return what follows a value on its line, such as a comment."""
        span = self.places.values.get(route)
        return self.places.line(span.end_line)[span.end_column - 1 :].strip() if span else ""

    def key_span(self, route: Route) -> Span | None:
        """Return the place of a key."""
        return self.places.keys.get(route)

    def words_span(self, route: Route, words: tuple[int, int]) -> Span:
        """Return the place of a range of a text value."""
        return self.places.span(Finding(route, "", words=words))

    def last_line(self, route: Route) -> int | None:
        """Return the number of the last line that a value takes, without what is blank below it."""
        span = self.places.values.get(route)
        if span is None:
            return None
        # A block collection or text ends where the next thing begins, after comments between them.
        number = span.end_line if span.end_column > 1 else span.end_line - 1
        while number > span.line and self._is_beyond(number, span):
            number -= 1
        return number

    def _is_beyond(self, number: int, span: Span) -> bool:
        line = self.places.line(number)
        if not line.strip() or line.lstrip().startswith("#"):
            return True
        at_end = number == span.end_line and span.end_column > 1
        return at_end and not line[: span.end_column - 1].strip()

    def stands_in_flow(self, route: Route) -> bool:
        """Return whether a group or list is written in brackets."""
        span = self.places.values.get(route)
        first = self.places.line(span.line)[span.column - 1 : span.column] if span else ""
        return first in ("{", "[") and first != ""
