"""Comments `# toolkit: ignore[CODE] reason` -> which codes are waived on which lines, and why.

On a line with content the comment covers what begins on that line: a text, a list entry, or a key
with everything under it. Alone on a line it covers what begins on the next line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.base.diagnostics import Route, Span
from toolkit.records.places import Places, find_places

MARK = "toolkit: ignore"
_COMMENT = re.compile(r"(?:^|(?<=\s))#\s*toolkit:\s*ignore\b(?:\[([^\]]*)\])?[ \t]*(.*?)\s*$")


@dataclass(frozen=True, slots=True)
class Ignore:
    """One comment: the codes it names, its reason, and the lines it covers."""

    codes: tuple[str, ...]
    reason: str
    span: Span
    first_line: int
    last_line: int

    def covers(self, line: int) -> bool:
        """Say whether a finding on this line is within what the comment covers."""
        return self.first_line <= line <= self.last_line


def find_ignores(text: str) -> tuple[Ignore, ...]:
    """Give every ignore comment of a YAML text, in order."""
    if MARK not in text.replace("toolkit:ignore", MARK):
        return ()
    return tuple(_find(find_places(text)))


def _find(places: Places) -> Iterator[Ignore]:
    scalars = _scalars(places)
    for number, line in enumerate(places.lines, start=1):
        match = _COMMENT.search(line)
        if not match or any(_inside(span, number, match.start(), places) for span in scalars):
            continue
        codes = tuple(code.strip() for code in (match[1] or "").split(",") if code.strip())
        span = Span(number, match.start() + 1, number, len(line.rstrip()) + 1)
        alone = not line[: match.start()].strip()
        first, last = _covered(places, _next_line(places, number) if alone else number)
        yield Ignore(codes, match[2], span, first, last)


def _scalars(places: Places) -> list[Span]:
    owners = {route[:-1] for route in places.values if route}
    return [span for route, span in places.values.items() if route not in owners]


def _inside(span: Span, line: int, column: int, places: Places) -> bool:
    if not span.line <= line <= span.end_line:
        return False
    # The first line of a block text holds only its mark; a comment may follow it.
    if line == span.line and places.line(line)[span.column - 1 : span.column] in ("|", ">"):
        return False
    return (line, column + 1) >= (span.line, span.column) and (line, column + 1) < (
        span.end_line,
        span.end_column,
    )


def _next_line(places: Places, number: int) -> int:
    for following in range(number + 1, len(places.lines) + 1):
        text = places.line(following).strip()
        if text and not text.startswith("#"):
            return following
    return number


def _covered(places: Places, line: int) -> tuple[int, int]:
    """Give the lines of the outermost key or entry that begins on a line."""
    begins: list[Route] = [route for route, span in places.keys.items() if span.line == line]
    begins += [
        route
        for route, span in places.values.items()
        if route and isinstance(route[-1], int) and span.line == line
    ]
    if not begins:
        return line, line
    end = places.values[min(begins, key=len)]
    # A collection ends where the next thing begins: at the start of a line that is not its own.
    last = end.end_line - 1 if end.end_column == 1 and end.end_line > end.line else end.end_line
    return line, max(line, last)
