"""A passage -> which of its sentences a citation stands for."""

from __future__ import annotations

from bisect import bisect_left
from itertools import takewhile

from toolkit.model.text.blocks import Citation
from toolkit.records.text.passage import Passage


def is_cited_at_its_end(passage: Passage) -> bool:
    """Whether it is a line that ends in a citation, which then stands for all of it."""
    if not passage.is_simple or not passage.marks:
        return False
    node, words = passage.marks[-1]
    return (
        isinstance(node, Citation)
        and words is not None
        and not passage.words_only[words[1] :].strip()
    )


class Reach:
    """A citation stands for what is before it in its paragraph or item, and for a list below it.

    One in a table stands for its row; one in the line above a table for all of it.
    """

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        end = len(passage.text)
        # One whose place cannot be told is taken to be at the end.
        self._places = sorted(
            words[0] if words else end
            for node, words in (passage.marks if "[@" in passage.text else ())
            if isinstance(node, Citation)
        )
        above = None
        self._above: list[int | None] = []
        """Of each unit the nearest that is no item, itself or one before it."""
        for at, unit in enumerate(passage.units):
            above = at if unit.kind != "item" else above
            self._above.append(above)

    def of_unit(self, at: int) -> bool:
        """Whether the paragraph or item has a citation, or the line above its list has."""
        return self.of_place(at, self._passage.units[at].start)

    def of_place(self, at: int, start: int) -> bool:
        """Whether a citation follows a place in the unit, or is in the line above its list."""
        units = self._passage.units
        if units[at].kind == "cell":
            return self._of_cell(at)
        if self._cites(start, at):
            return True
        if units[at].kind != "item":
            # "There are 2 types:" says what the items below it say.
            below = takewhile(lambda n: units[n].kind == "item", range(at + 1, len(units)))
            return self._leads(at) and any(self._cites(units[n].start, n) for n in below)
        above = self._above[at]
        if above is None:
            return False
        return self._leads(above) and self._cites(units[above].start, above)

    def _of_cell(self, at: int) -> bool:
        units = self._passage.units
        row = [n for n in range(len(units)) if units[n].kind == "cell" and self._is_row(n, at)]
        if any(self._cites(units[n].start, n) for n in row):
            return True
        of_table = ("cell", "column")
        above = next((n for n in range(at, -1, -1) if units[n].kind not in of_table), None)
        return above is not None and self._leads(above) and self._cites(units[above].start, above)

    def _is_row(self, one: int, other: int) -> bool:
        """Whether two cells are in one row, which is one line."""
        first, last = sorted((self._passage.units[one].start, self._passage.units[other].start))
        return "\n" not in self._passage.text[first:last]

    def _leads(self, at: int) -> bool:
        """Whether a paragraph is the line above a list or table."""
        unit = self._passage.units[at]
        return self._passage.words_only[unit.start : unit.end].rstrip().endswith((":", "："))

    def _cites(self, start: int, at: int) -> bool:
        """Whether a citation is between a place and the next paragraph or item."""
        units = self._passage.units
        # A unit's own end is before a citation on a line of its own, which is blank without it.
        end = units[at + 1].start if at + 1 < len(units) else len(self._passage.text) + 1
        first = bisect_left(self._places, start)
        return first < len(self._places) and self._places[first] < end
