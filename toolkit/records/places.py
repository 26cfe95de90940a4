"""YAML text -> where each key and value stands; worked out only for files that have findings.

A second pass over the same libyaml events as the values, so the two cannot disagree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from yaml import YAMLError
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from toolkit.base.diagnostics import Finding, Route, Span
from toolkit.records.decode import lines_of
from toolkit.records.yaml_values import events, span_of


_RUN = re.compile(r"\S+")


@dataclass(frozen=True)
class Places:
    """Keys, values and lines of one file."""

    keys: dict[Route, Span]
    values: dict[Route, Span]
    lines: list[str]

    def span(self, finding: Finding, text: str = "") -> Span:
        """Give a finding's region; a route that is not in the file falls back to its owner.

        `text` is the value that `finding.words` counts in.
        """
        route = finding.route
        while route and route not in self.values:
            route = route[:-1]
        if finding.at == "key" or route != finding.route:
            return self.keys.get(route) or self._first_line(self.values.get(route, Span()))
        value = self.values.get(route, Span())
        if finding.words and text:
            return self._words(value, text, finding.words)
        return self._first_line(value)

    def line(self, number: int) -> str:
        """Give a line's text, counted from 1; empty beyond the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def _first_line(self, span: Span) -> Span:
        """Clip a region of several lines to its first line that has text."""
        if span.end_line == span.line:
            return span
        text = self.line(span.line)
        if text[span.column - 1 : span.column] in ("|", ">"):
            for number in range(span.line + 1, span.end_line + 1):
                below = self.line(number)
                if below.strip():
                    start = len(below) - len(below.lstrip()) + 1
                    return Span(number, start, number, len(below.rstrip()) + 1)
        return Span(span.line, span.column, span.line, max(len(text.rstrip()), span.column) + 1)

    def _words(self, value: Span, text: str, words: tuple[int, int]) -> Span:
        """Find a range of a text value in the file.

        Folding and indentation change the white space of a text but never its runs of letters, so
        the n-th run of the value is the n-th run of the file's region.
        """
        runs = list(_RUN.finditer(text))
        in_file = list(self._runs(value))
        first = next((at for at, run in enumerate(runs) if run.end() > words[0]), None)
        if first is None or len(runs) != len(in_file):
            return self._first_line(value)
        line, column, run_text = in_file[first]
        quoted = first == 0 and run_text[:1] in ("'", '"')
        column += words[0] - runs[first].start() + quoted
        last = max(at for at, run in enumerate(runs) if run.start() < words[1])
        while last > first and in_file[last][0] != line:
            last -= 1
        end_line, end_column, end_text = in_file[last]
        inside = words[1] - runs[last].start() + (last == 0 and quoted)
        return Span(line, column, end_line, end_column + min(inside, len(end_text)))

    def _runs(self, value: Span) -> Iterator[tuple[int, int, str]]:
        """Yield (line, column, letters) of each run in a region, without a block text's header."""
        for number in range(value.line, value.end_line + 1):
            line = self.line(number)
            start = value.column - 1 if number == value.line else 0
            end = value.end_column - 1 if number == value.end_line else len(line)
            if number == value.line and line[start : start + 1] in ("|", ">"):
                continue
            for run in _RUN.finditer(line, start, end):
                yield number, run.start() + 1, run.group()


def find_places(text: str) -> Places:
    """Work out every place; of a file that is not YAML, those before the error."""
    keys: dict[Route, Span] = {}
    values: dict[Route, Span] = {}
    # One entry a level: its route, its kind, and the key or the index that comes next.
    stack: list[list[Any]] = []
    try:
        for event in events(text):
            kind = type(event)
            if kind is ScalarEvent:
                if stack and stack[-1][1] is None and stack[-1][2] is None:
                    stack[-1][2] = event.value
                    keys[(*stack[-1][0], event.value)] = span_of(event)
                else:
                    values[_next(stack)] = span_of(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                route = _next(stack)
                values[route] = span_of(event)
                stack.append([route, None if kind is MappingStartEvent else 0, None])
                if kind is SequenceStartEvent:
                    stack[-1][2] = 0
            elif (kind is MappingEndEvent or kind is SequenceEndEvent) and stack:
                route = stack.pop()[0]
                start, end = values[route], span_of(event)
                values[route] = Span(start.line, start.column, end.line, end.column)
    except YAMLError:
        pass
    return Places(keys, values, lines_of(text))


def _next(stack: list[list[Any]]) -> Route:
    """Give the route of the value that begins now, and move its container on."""
    if not stack:
        return ()
    level = stack[-1]
    route: Route = (*level[0], level[2])
    level[2] = None if level[1] is None else level[2] + 1
    return route

