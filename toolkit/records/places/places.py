"""YAML text -> where each key and value stands; worked out only for files that have findings.

A second pass over the same libyaml events as the values, so the two cannot disagree.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from msgspec import Struct, field
from yaml import YAMLError
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from toolkit.base import budget
from toolkit.base.diagnostics import Finding, Route, Span
from toolkit.records.places.typed_letters import Letter, typed_letters
from toolkit.records.syntax.decode import lines_of
from toolkit.records.syntax.yaml_values import events

_SHORT = 2_000
"""Letters of a text in which it is quicker to look for words than to count letters."""


def _line_of(letter: Letter) -> int:
    return letter.line


class Spans(Mapping[Route, Span]):
    """The region of each key or value; of a thousand a report asks for a handful."""

    def __init__(self, begin: dict[Route, Any], end: Mapping[Route, Any] | None = None) -> None:
        """Take the event with which each begins, and with which it ends if that is another."""
        self._begin = begin
        self._end = end or {}

    def __getitem__(self, route: Route) -> Span:
        begin = self._begin[route]
        start, end = begin.start_mark, self._end.get(route, begin).end_mark
        return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def begins(self) -> list[tuple[int, int]]:
        """Return the line and column at which each begins."""
        marks = [event.start_mark for event in self._begin.values()]
        return [(mark.line + 1, mark.column + 1) for mark in marks]

    def __contains__(self, route: object) -> bool:
        return route in self._begin

    def __iter__(self) -> Iterator[Route]:
        return iter(self._begin)

    def __len__(self) -> int:
        return len(self._begin)


class Places(Struct, frozen=True):
    """Keys, values and lines of one file."""

    keys: Spans
    values: Spans
    lines: list[str]
    texts: dict[Route, tuple[str, str | None]] = field(default_factory=dict)
    """Each text with the style in which it is written, as libyaml calls it."""
    _indexed: dict[Span, tuple[array[int], tuple[Letter, ...]]] = field(default_factory=dict)

    def span(self, finding: Finding) -> Span:
        """Return a finding's region; a route that is not in the file falls back to its owner."""
        route = finding.route
        while route and route not in self.values:
            route = route[:-1]
        if finding.at == "key" or route != finding.route:
            return self.keys.get(route) or self._first_line(self.values.get(route, Span()))
        value = self.values.get(route, Span())
        if finding.words and route in self.texts:
            return self._words(value, *self.texts[route], finding.words)
        return self._first_line(value)

    def line(self, number: int) -> str:
        """Return a line's text, counted from 1; empty beyond the end, cut if it is endless."""
        return self.lines[number - 1][: budget.SHOWN_LINE] if 0 < number <= len(self.lines) else ""

    def _first_line(self, span: Span) -> Span:
        """Clip a region of several lines to its first line that has text."""
        if span.end_line == span.line:
            return span
        text = self.line(span.line)
        if text[span.column - 1 : span.column] in ("|", ">"):
            for number in range(span.line + 1, span.end_line + 1):
                below = self.line(number)
                if number == span.end_line:
                    below = below[: span.end_column - 1]
                if below.strip():
                    start = len(below) - len(below.lstrip()) + 1
                    return Span(number, start, number, len(below.rstrip()) + 1)
        return Span(span.line, span.column, span.line, max(len(text.rstrip()), span.column) + 1)

    def _words(self, value: Span, text: str, style: str | None, words: tuple[int, int]) -> Span:
        """Find a range of a text value in the file.

        Folding, indentation and escapes change the white space of a text but never the order of
        its other letters, so the n-th letter of the value is the n-th letter of the file's region.
        """
        if len(text) <= _SHORT:
            at_once = self._unfolded_words(value, text, style, words)
            if at_once:
                return at_once
        typed, letters = self._index(value, text, style)
        first = bisect_left(typed, words[0])
        end = min(bisect_left(typed, words[1]), len(letters))
        if first >= end:
            return self._first_line(value)
        begin = letters[first]
        # An editor's marker is one line: of words that go on, the part on the first line.
        last = letters[bisect_right(letters, begin.line, first, end, key=_line_of) - 1]
        return Span(begin.line, begin.column, last.line, last.end_column)

    def _index(
        self, value: Span, text: str, style: str | None
    ) -> tuple[array[int], tuple[Letter, ...]]:
        """Return the offsets of a text's letters in it, and the same letters in the file.

        A text with a thousand findings is gone through once and not a thousand times.
        """
        if value not in self._indexed:
            # Of one text at a time: those of a large file would take too much memory.
            self._indexed.clear()
            typed = array("I", (at for at, letter in enumerate(text) if not letter.isspace()))
            self._indexed[value] = typed, tuple(self._letters(value, style))
        return self._indexed[value]

    def _unfolded_words(
        self, value: Span, text: str, style: str | None, words: tuple[int, int]
    ) -> Span | None:
        """Find words that are in the file as often as in the value; None if they do not.

        Each place where they are in the file is one in the value, unless it has escapes; so with
        equal numbers the n-th is the n-th, and no letter has to be counted.
        """
        wanted = text[slice(*words)]
        # A block text's first line has only its mark, and perhaps a comment.
        first = value.line + (style in ("|", ">"))
        lines = self.lines[first - 1 : value.end_line]
        if wanted != wanted.strip() or not wanted or not lines:
            return None
        start = value.column - 1 if first == value.line else 0
        if value.end_line == first + len(lines) - 1:
            lines[-1] = lines[-1][: value.end_column - 1]
        lines[0] = " " * start + lines[0][start:]
        region = "\n".join(lines)
        escape = {'"': "\\", "'": "''"}.get(style or "")
        if (escape and escape in region) or region.count(wanted) != text.count(wanted):
            return None
        at = region.find(wanted)
        in_text = text.find(wanted)
        while -1 < in_text < words[0]:
            at = region.find(wanted, at + len(wanted))
            in_text = text.find(wanted, in_text + len(wanted))
        if in_text != words[0]:
            return None
        line = region.count("\n", 0, at)
        column = at - (region.rfind("\n", 0, at) + 1) + 1
        return Span(first + line, column, first + line, column + len(wanted))

    def _letters(self, value: Span, style: str | None) -> Iterator[Letter]:
        """Yield the letters of a region as the parser counts them, without white space."""
        for number in range(value.line, value.end_line + 1):
            # A block text's first line has only its mark, and perhaps a comment.
            if number == value.line and style in ("|", ">"):
                continue
            line = self.lines[number - 1] if number <= len(self.lines) else ""
            start = value.column - 1 if number == value.line else 0
            end = value.end_column - 1 if number == value.end_line else len(line)
            if style in ("'", '"'):
                start += number == value.line
                end -= number == value.end_line
            yield from typed_letters(line, number, start, end, style)


def find_places(text: str) -> Places:
    """Work out every place; of a file that is not YAML, those before the error."""
    return _kept_many(text) if len(text) <= budget.KEPT_LETTERS else _kept_one(text)


def _find(text: str) -> Places:
    keys: dict[Route, Any] = {}
    values: dict[Route, Any] = {}
    ends: dict[Route, Any] = {}
    texts: dict[Route, tuple[str, str | None]] = {}
    # The group or list that is being read, the position in a list, and those around it.
    owner: Route = ()
    index: int | None = None
    around: list[tuple[Route, int | None]] = []
    # Of the value that comes next; None where a key comes.
    route: Route | None = ()
    try:
        for event in events(text):
            kind = type(event)
            if kind is ScalarEvent:
                if route is None:
                    route = (*owner, event.value)
                    keys[route] = event
                    continue
                values[route] = event
                texts[route] = event.value, event.style
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if len(around) >= budget.RECORD_DEPTH:
                    # Refused anyway; the routes of 25,000 levels would take gigabytes.
                    break
                around.append((owner, index))
                # A group where a key comes is refused, and has no name.
                owner = (*owner, "") if route is None else route
                values[owner] = event
                index, route = (0, (*owner, 0)) if kind is SequenceStartEvent else (None, None)
                continue
            elif (kind is MappingEndEvent or kind is SequenceEndEvent) and around:
                ends[owner] = event
                owner, index = around.pop()
            else:
                continue
            if index is not None:
                index += 1
                route = (*owner, index)
            else:
                route = None if around else ()
    except YAMLError:
        pass
    return Places(Spans(keys), Spans(values, ends), lines_of(text), texts)


# The stages that explain one file ask for its places one after another, and records for those of
# the fragments that they share.
_kept_one = lru_cache(maxsize=1)(_find)
_kept_many = lru_cache(maxsize=8)(_find)
