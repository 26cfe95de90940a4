"""Stretches of a text, which may overlap -> whether another one meets any of them, at once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class Stretches:
    """Asked once for each of very many places, so that it must not look at all stretches."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(stretches):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def meets(self, start: int, end: int) -> bool:
        """Return whether a letter from start to before end is in one of them."""
        at = bisect_right(self._ends, start)
        return at < len(self._starts) and self._starts[at] < end
