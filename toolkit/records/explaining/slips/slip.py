"""One guess at what is wrong with a line: its words, and the lines that would fix it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from toolkit.base.diagnostics import Span
from toolkit.records.explaining.slips.line_parts import LineParts


class Slip(Struct, frozen=True):
    """A guess at what is wrong at a place, and the lines that replace it; numbers count from 0."""

    first: int
    lines: tuple[str, ...]
    span: Span
    message: str
    hint: str
    code: str = "SYN010"

    def apply(self, lines: Sequence[str]) -> str:
        """Return the text with the fix in it."""
        after = lines[self.first + len(self.lines) :]
        return "\n".join([*lines[: self.first], *self.lines, *after])


Lines = Sequence[str]
Guess = Callable[[Lines, int], Iterator[Slip]]
"""The lines of a file and the number of one, from 0 -> the fixes that may be what it needs."""


def span_of_line(number: int, start: int, end: int) -> Span:
    """Return the place from one offset of a line to another."""
    return Span(number + 1, start + 1, number + 1, max(end, start + 1) + 1)


def replaced(number: int, line: str, new: str, start: int, message: str, hint: str) -> Slip:
    """Make a fix that puts `new` in the place of one line."""
    return Slip(number, (new,), span_of_line(number, start, len(line.rstrip())), message, hint)


def double_quoted(text: str) -> str:
    """Write a text in double quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def single_quoted(text: str) -> str:
    """Write a text in single quotes."""
    return "'" + text.replace("'", "''") + "'"


def shown_with_key(parts: LineParts, new: str) -> str:
    """Return a value with the key or dash before it, as a hint shows it."""
    key = f"{parts.key}: " if parts.key else "- " if parts.dashes else ""
    return key + (new if len(new) <= 70 else f"{new[:60]}…{new[-1]}")
