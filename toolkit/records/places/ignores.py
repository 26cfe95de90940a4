"""Comments `# toolkit: ignore[CODE] reason` -> which codes are ignored on which lines, and why.

Beside a key the comment covers the key with all under it, beside a list entry that entry, beside
the last line of a text that goes over several lines the whole text. Alone on a line it covers the
key or entry that comes next.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from toolkit.base import budget
from toolkit.base.diagnostics import Route, Span
from toolkit.base.text.regex import regex
from toolkit.records.places.places import Places, find_places

_MARK = regex(
    r"#[ \t]*toolkit:[ \t]*ignore\b(?:[ \t]*\[([^\]\r\n]*)\])?[ \t:]*([^\r\n]*)", re.IGNORECASE
)
_WORD = regex(r"\w")


@dataclass(frozen=True, slots=True)
class Ignore:
    """One comment: the codes it names, its reason, and the lines it covers."""

    codes: tuple[str, ...]
    reason: str
    span: Span
    first_line: int
    last_line: int
    source: str = ""
    """The line that the comment is on."""


def find_ignores(text: str) -> tuple[Ignore, ...]:
    """Return every ignore comment of a YAML text, in order."""
    if not _MARK.search(text):
        return ()
    return tuple(_find(_Parts(find_places(text))))


def _find(parts: _Parts) -> Iterator[Ignore]:
    for number, line in enumerate(parts.places.lines, start=1):
        if not _MARK.search(line):
            continue
        start = _comment_start(parts, number, line)
        match = _MARK.search(line, start) if start is not None else None
        if match is None:
            continue
        named = (code.strip() for code in (match[1] or "").split(","))
        # A reason of nothing but dashes is none.
        reason = match[2].strip() if _WORD.search(match[2]) else ""
        span = Span(number, match.start() + 1, number, len(line.rstrip()) + 1)
        # A dash by itself belongs to the entry below.
        alone = not line[:start].strip(" \t-")
        first, last = parts.covered_below(number) if alone else parts.covered_beside(number)
        # Each code once, in the order in which they are named.
        codes = tuple(dict.fromkeys(filter(None, named)))
        yield Ignore(codes, reason, span, first, last, line[: budget.SHOWN_LINE])


def _comment_start(parts: _Parts, number: int, line: str) -> int | None:
    """Return the position at which a line's comment begins; a # inside a text begins none."""
    at = line.find("#")
    while at >= 0:
        if (at == 0 or line[at - 1] in " \t") and not parts.in_text(number, at + 1):
            return at
        at = line.find("#", at + 1)
    return None


@dataclass(frozen=True)
class _Parts:
    """What begins and ends on which line of a file."""

    places: Places

    def in_text(self, line: int, column: int) -> bool:
        """Return whether a place is inside a key or a value."""
        at = bisect_right(self._texts, Span(line, column, line + 1, 0)) - 1
        if at < 0:
            return False
        span = self._texts[at]
        if (line, column) >= (span.end_line, span.end_column):
            return False
        # The first line of a block text holds only its mark; a comment may follow it.
        return line > span.line or self._first_letter(span) not in ("|", ">")

    def covered_beside(self, line: int) -> tuple[int, int]:
        """Return the lines of what begins on a line, and of a text that ends on it."""
        return self._opened.get(line, line), self._begun.get(line, line)

    def covered_below(self, line: int) -> tuple[int, int]:
        """Return the lines of what begins next after a line."""
        lines = self._begin_lines
        at = bisect_right(lines, line)
        return (lines[at], self._begun[lines[at]]) if at < len(lines) else (line, line)

    @cached_property
    def _values(self) -> dict[Route, Span]:
        return dict(self.places.values)

    @cached_property
    def _keys(self) -> dict[Route, Span]:
        return dict(self.places.keys)

    @cached_property
    def _owners(self) -> set[Route]:
        """What holds other values."""
        return {route[:-1] for route in self._values if route}

    @cached_property
    def _texts(self) -> list[Span]:
        texts = [span for route, span in self._values.items() if route not in self._owners]
        return sorted([*texts, *self._keys.values()])

    @cached_property
    def _last_lines(self) -> dict[Route, int]:
        """The last line of each value.

        The parser ends a list or group of lines only where the next thing begins, so the last of
        what is in it counts.
        """
        last: dict[Route, int] = {}
        for route, span in reversed(self._values.items()):
            if route not in last or self._first_letter(span) in ("[", "{"):
                last[route] = max(last.get(route, 0), self._end(span))
            if route:
                last[route[:-1]] = max(last.get(route[:-1], 0), last[route])
        return last

    def _end(self, span: Span) -> int:
        # A block text ends where the next line begins.
        below = self.places.line(span.end_line)[: span.end_column - 1]
        return span.end_line if below.strip() or span.end_line == span.line else span.end_line - 1

    def _first_letter(self, span: Span) -> str:
        lines = self.places.lines
        return (
            lines[span.line - 1][span.column - 1 : span.column] if span.line <= len(lines) else ""
        )

    @cached_property
    def _begun(self) -> dict[int, int]:
        """Each line on which something begins, and the last line of that."""
        begun: dict[int, int] = {}
        for route, last in self._last_lines.items():
            value = self._values[route]
            # The lines under a key begin with their first key or entry, which is not all of them.
            is_lines = route in self._owners and self._first_letter(value) not in ("[", "{")
            by_key = is_lines and not (route and isinstance(route[-1], int))
            for span in (self._keys.get(route), None if by_key else value):
                if route and span:
                    begun[span.line] = max(begun.get(span.line, span.line), last)
        return begun

    @cached_property
    def _begin_lines(self) -> list[int]:
        return sorted(self._begun)

    @cached_property
    def _opened(self) -> dict[int, int]:
        """Each line on which a text of several lines ends, and the line on which it begins."""
        return {span.end_line: span.line for span in self._texts if span.line < span.end_line}
