"""A text -> a few numbers, of which two texts have the more in common the more they are alike."""

from __future__ import annotations

from zlib import crc32

from toolkit.base.text.regex import regex

_WORD = regex(r"[^\W_]+")
_TOGETHER = 3
"""Words that count together, so that their order counts."""
SIZE = 24


def sketch_of(language: str, text: str) -> tuple[int, ...]:
    """Return the smallest hashes of three words that follow each other."""
    words = _WORD.findall(text.casefold())
    runs = (
        f"{language}{' '.join(words[at : at + _TOGETHER])}"
        for at in range(len(words) - _TOGETHER + 1)
    )
    return tuple(sorted({crc32(run.encode("utf-8", "surrogatepass")) for run in runs})[:SIZE])


def likeness(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Return about how much of two texts is in both, from 0 to 1."""
    smallest = set(sorted({*one, *other})[:SIZE])
    if not smallest:
        return 0.0
    return len(smallest.intersection(one).intersection(other)) / len(smallest)
