"""A text -> the stretches of it that are near a digit, where slow patterns are worth a try."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from toolkit.base.text.regex import regex

_DIGITS = regex(r"[0-9]+")
_REACH = 60


# Each kind of passage with numbers asks for those of the same text.
@lru_cache(maxsize=1)
def near_digits(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches, none of which overlap."""
    found: list[tuple[int, int]] = []
    for match in _DIGITS.finditer(text):
        start, end = max(0, match.start() - _REACH), match.end() + _REACH
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)


def matches(patterns: Iterable[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """Yield what patterns find that need a digit."""
    for start, end in near_digits(text):
        for pattern in patterns:
            yield from pattern.finditer(text, start, end)
