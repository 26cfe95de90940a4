"""A text -> what kind each letter is, and where patterns begin that need a capital or a digit.

A search for a single byte is fast, while a search for any capital tries each letter in turn. So a
pattern that few places fit is only tried where a rough one, made of kinds, finds something.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from toolkit.base.text.regex import regex

DIGITS = regex(r"[0-9][0-9]*")
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"


def _kind(letter: str) -> str:
    for kind, letters in (("A", _CAPITALS), ("0", "0123456789"), (" ", " "), ("-", "-'&?")):
        if letter in letters:
            return kind
    return "a" if letter.isalnum() or letter == "_" else "."


_KINDS = "".join(_kind(chr(code)) for code in range(256)).encode()
_DIGIT_RUN = re.compile(b"00*")
_REACH = 60
"""Letters beside a digit that are still near it."""


# Each kind of passage that is kept asks for those of the same text.
@lru_cache(maxsize=1)
def kinds(text: str) -> bytes:
    """Return the kind of each letter: A for a capital of Latin script, a for another letter, 0 for
    a digit, a space for itself, - for - ' & ? and all that Latin 1 has not, . for all else.
    """
    return text.encode("latin-1", "replace").translate(_KINDS)


def places(rough: re.Pattern[bytes], text: str) -> list[int]:
    """Return where a pattern of kinds fits, which should begin with a single kind."""
    return [match.start() for match in rough.finditer(kinds(text))]


@lru_cache(maxsize=1)
def digit_runs(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each run of the digits 0 to 9 begins and ends."""
    return tuple([match.span() for match in _DIGIT_RUN.finditer(kinds(text))])


def matches_at(
    pattern: re.Pattern[str], text: str, starts: Iterable[int]
) -> Iterator[re.Match[str]]:
    """Yield what a pattern finds that begins at any of these places, which are in order."""
    done = 0
    for start in starts:
        match = pattern.match(text, start) if start >= done else None
        if match:
            done = match.end()
            yield match


def matches_at_digits(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield what a pattern finds that begins with a run of digits."""
    return matches_at(pattern, text, [start for start, _end in digit_runs(text)])


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


def matches_near_digits(
    patterns: Collection[re.Pattern[str]], text: str
) -> Iterator[re.Match[str]]:
    """Yield what patterns find near a digit, which they need; slow ones are worth it there."""
    for start, end in near_digits(text) if patterns else ():
        for pattern in patterns:
            yield from pattern.finditer(text, start, end)
