"""A text -> the stretches of it near a digit, where slow patterns are worth it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from toolkit.model.text.landmarks import digit_runs

_REACH = 60


@lru_cache(maxsize=1)
def near_digits(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches, none of which overlap."""
    found: list[tuple[int, int]] = []
    for first, last in digit_runs(text):
        start, end = max(0, first - _REACH), last + _REACH
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)


def matches(patterns: Collection[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """Yield what patterns find that need a digit."""
    for start, end in near_digits(text) if patterns else ():
        for pattern in patterns:
            yield from pattern.finditer(text, start, end)
