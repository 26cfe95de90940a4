"""Lines and columns of code points <-> an editor's, which count from 0 in other units.

Most editors count the units of UTF-16: a letter beyond U+FFFF is two of them.
"""

from __future__ import annotations

from collections.abc import Callable

from lsprotocol.types import Position, Range

from toolkit.base.diagnostics import Span
from toolkit.records.syntax.decode import lines_of

_BOM = "\ufeff"


class Lines:
    """The lines of a text as an editor holds it."""

    def __init__(self, text: str, units: Callable[[str], int]) -> None:
        """Take the text, and what counts a text's units."""
        self._lines = lines_of(text)
        self._units = units
        # No column of a report counts a byte order mark; an editor that shows one does.
        self._mark = int(text.startswith(_BOM))

    def __getitem__(self, number: int) -> str:
        return self._lines[number] if 0 <= number < len(self._lines) else ""

    def range(self, span: Span) -> Range:
        """Return the region of a span."""
        return Range(
            self._position(span.line, span.column), self._position(span.end_line, span.end_column)
        )

    def begin(self, number: int) -> Position:
        """Return where a line begins; of the line after the last, where the text ends."""
        if number < len(self._lines):
            return Position(number, 0)
        return Position(len(self._lines) - 1, self._units(self._lines[-1]))

    def column(self, position: Position) -> int:
        """Return how many code points of its line are before a position."""
        line = self[position.line]
        left = position.character
        for at, letter in enumerate(line):
            left -= self._units(letter)
            if left < 0:
                return at
        return len(line)

    def _position(self, line: int, column: int) -> Position:
        mark = self._mark if line == 1 else 0
        return Position(line - 1, self._units(self[line - 1][: column - 1 + mark]))
