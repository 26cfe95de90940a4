"""Sets of words -> the pairs of them that have most of their words in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil
from typing import TypeVar

W = TypeVar("W", int, str)

MOST = 0.6
"""The share of words in both, of those in either, that makes two texts alike."""


def alike_pairs(sets: Sequence[frozenset[W]], most: float = MOST) -> Iterator[tuple[int, int]]:
    """Yield the positions of each pair of sets that are alike.

    Two sets that are alike share one of the rarest words of each, so that few pairs are compared.
    """
    number = Counter(word for words in sets for word in words)
    holders: dict[W, list[int]] = {}
    for at, words in enumerate(sets):
        rarest = sorted(words, key=lambda word: (number[word], word))
        seen: set[int] = set()
        for word in rarest[: len(words) - ceil(most * len(words)) + 1]:
            for other in holders.setdefault(word, []):
                if other not in seen:
                    seen.add(other)
                    if len(words & sets[other]) >= most * len(words | sets[other]):
                        yield other, at
            holders[word].append(at)
