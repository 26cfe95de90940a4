"""A text -> its runs of digits, and the stretches near one, where slow patterns are worth it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from toolkit.base.text.regex import regex

# Not [0-9]+, which the search tries at every letter: it jumps to a first letter that it knows.
DIGITS = regex(r"[0-9][0-9]*")
_REACH = 60


# Each kind of passage with numbers asks for those of the same text.
@lru_cache(maxsize=1)
def digit_runs(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each begins and ends."""
    return tuple([match.span() for match in DIGITS.finditer(text)])


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


def matches_at_digits(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield what a pattern finds that begins with a run of digits."""
    done = 0
    for start, _end in digit_runs(text):
        match = pattern.match(text, start) if start >= done else None
        if match:
            done = match.end()
            yield match


def matches(patterns: Iterable[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """Yield what patterns find that need a digit."""
    for start, end in near_digits(text):
        for pattern in patterns:
            yield from pattern.finditer(text, start, end)
