"""Places -> the lines that a comment on one line covers, and whether a sign there is in a text.

Only what is near the line is looked at: the regions of all keys and values of a file would take
longer than most of what is done to it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from toolkit.base.diagnostics import Span
from toolkit.records.places.places import Places, Spans


class _InOrder:
    """Keys or values in the order of the file."""

    def __init__(self, spans: Spans) -> None:
        self.spans = spans
        # A key that is there twice is among its group, with the place of the last.
        found = sorted(zip(spans.begins(), range(len(spans)), spans, strict=True))
        self.begins = [begin for begin, _number, _route in found]
        self.routes = [route for _begin, _number, route in found]

    def on(self, line: int) -> range:
        """Return the positions of those that begin on a line."""
        return range(bisect_left(self.begins, (line, 0)), bisect_left(self.begins, (line + 1, 0)))

    def span(self, at: int) -> Span:
        """Return the region of the one at a position."""
        return self.spans[self.routes[at]]


class Covered:
    """What begins and ends near a line; lines and columns count from 1."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self._keys = _InOrder(places.keys)
        self._values = _InOrder(places.values)
        self._known: dict[int, int] = {}

    def in_text(self, line: int, column: int) -> bool:
        """Return whether a place is inside a key or a value."""
        span = self._text_upto(line, column)
        if span is None or (line, column) >= (span.end_line, span.end_column):
            return False
        # The first line of a block text holds only its mark; a comment may follow it.
        return line > span.line or self._first_letter(span) not in ("|", ">")

    def beside(self, line: int) -> tuple[int, int]:
        """Return the lines of what begins on a line, and of a text that ends on it."""
        above = self._text_upto(line, 0)
        first = above.line if above and self._end(above) == line else line
        return first, self._last_line(line) or line

    def below(self, line: int) -> tuple[int, int]:
        """Return the lines of what begins next after a line."""
        for here in sorted({line for line, _column in self._after(line)}):
            if last := self._last_line(here):
                return here, last
        return line, line

    def _after(self, line: int) -> list[tuple[int, int]]:
        """Return where the next key begins, and the next value with those it is in."""
        found = []
        for each in (self._keys, self._values):
            at = bisect_left(each.begins, (line + 1, 0))
            while at < len(each.begins):
                found.append(each.begins[at])
                if each is self._keys or not self._holds(at):
                    break
                at += 1
        return found

    def _text_upto(self, line: int, column: int) -> Span | None:
        """Return the last key or text that begins at a place or before it; none is in another."""
        key = bisect_right(self._keys.begins, (line, column)) - 1
        value = bisect_right(self._values.begins, (line, column)) - 1
        while value >= 0 and self._holds(value):
            value -= 1
        found = [self._keys.span(key)] if key >= 0 else []
        return max([*found, self._values.span(value)] if value >= 0 else found, default=None)

    def _holds(self, at: int) -> bool:
        """Whether a value holds other values."""
        routes = self._values.routes
        return at + 1 < len(routes) and routes[at + 1][:-1] == routes[at] != routes[at + 1]

    def _last_line(self, line: int) -> int:
        """Return the last line of what begins on a line; 0 if nothing does."""
        if line not in self._known:
            values = self._values
            begun = [at for at in values.on(line) if self._begins_by_itself(at)]
            for key in self._keys.on(line):
                begun += self._value_of(key)
            self._known[line] = max([line, *map(self._end_of_value, begun)]) if begun else 0
        return self._known[line]

    def _begins_by_itself(self, at: int) -> bool:
        """Whether a value begins where it stands: lines under a key begin with the key."""
        route = self._values.routes[at]
        if not route or not self._holds(at) or isinstance(route[-1], int):
            return bool(route)
        return self._is_flow(at)

    def _value_of(self, key: int) -> list[int]:
        """Return the position of a key's value, if it has one."""
        route = self._keys.routes[key]
        if route not in self.places.values:
            return []
        span = self.places.values[route]
        at = bisect_left(self._values.begins, (span.line, span.column))
        return [at + self._values.routes[at : at + 99].index(route)]

    def _end_of_value(self, at: int) -> int:
        """Return the last line of a value.

        The parser ends a list or group of lines only where the next thing begins, so the last of
        what is in it counts.
        """
        route, routes = self._values.routes[at], self._values.routes
        last = 0
        while at < len(routes) and routes[at][: len(route)] == route:
            if not self._holds(at) or self._is_flow(at):
                last = max(last, self._end(self._values.span(at)))
            at += 1
        return last

    def _is_flow(self, at: int) -> bool:
        return self._first_letter(self._values.span(at)) in ("[", "{")

    def _end(self, span: Span) -> int:
        # A block text ends where the next line begins.
        below = self.places.line(span.end_line)[: span.end_column - 1]
        return span.end_line if below.strip() or span.end_line == span.line else span.end_line - 1

    def _first_letter(self, span: Span) -> str:
        lines = self.places.lines
        return (
            lines[span.line - 1][span.column - 1 : span.column] if span.line <= len(lines) else ""
        )
