"""A text -> a few numbers, of which two texts have the more in common the more they are alike.

They are kept as bytes: a large collection has millions of them.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import repeat
from zlib import crc32


class _OnlyWords(dict[int, int]):
    """For str.translate: a space for each sign that is neither letter nor digit."""

    def __missing__(self, sign: int) -> int:
        self[sign] = sign if chr(sign).isalnum() else ord(" ")
        return self[sign]


# Quicker than a pattern that looks for words; and a table of bytes is quicker again.
_ONLY_WORDS = _OnlyWords()
_ONLY_ASCII_WORDS = bytes(
    [ord(sign.lower()) if sign.isalnum() else ord(" ") for sign in map(chr, range(128))] + [0] * 128
)
SIZE = 24


def sketch_of(language: str, text: str) -> bytes:
    """Return the smallest hashes of three words that follow each other, the smallest first."""
    if text.isascii():
        words = text.encode().translate(_ONLY_ASCII_WORDS).split()
    else:
        words = text.casefold().translate(_ONLY_WORDS).encode("utf-8", "surrogatepass").split()
    # Three words together, so that their order counts.
    runs = zip(words, words[1:], words[2:], strict=False)
    start = repeat(crc32(language.encode()))
    hashes = sorted(set(map(crc32, map(b" ".join, runs), start)))[:SIZE]
    return array("I", hashes).tobytes()


def hashes_of(sketch: bytes) -> Sequence[int]:
    """Return the hashes of a sketch, the smallest first."""
    return array("I", sketch)


def likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """Return about how much of two texts is in both, from 0 to 1."""
    smallest = set(sorted({*one, *other})[:SIZE])
    if not smallest:
        return 0.0
    return len(smallest.intersection(one).intersection(other)) / len(smallest)
