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
    words = [each.encode("utf-8", "surrogatepass") for each in _WORD.findall(text.casefold())]
    start = crc32(language.encode())
    runs = zip(*(words[at:] for at in range(_TOGETHER)), strict=False)
    return tuple(sorted({crc32(b" ".join(run), start) for run in runs})[:SIZE])


def likeness(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Return about how much of two texts is in both, from 0 to 1."""
    smallest = set(sorted({*one, *other})[:SIZE])
    if not smallest:
        return 0.0
    return len(smallest.intersection(one).intersection(other)) / len(smallest)
