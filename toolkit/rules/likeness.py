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
    # By how many words they have, too: sets of very different sizes are never alike.
    holders: dict[W, dict[int, list[int]]] = {}
    for at, words in enumerate(sets):
        size = len(words)
        rarest = sorted(words, key=lambda word: (number[word], word))
        found: set[int] = set()
        for word in rarest[: size - ceil(most * size) + 1]:
            by_size = holders.setdefault(word, {})
            for other, held in by_size.items():
                if most * size <= other and most * other <= size:
                    found.update(held)
            by_size.setdefault(size, []).append(at)
        for other in sorted(found - {at}):
            shared = len(words & sets[other])
            if shared >= most * (size + len(sets[other]) - shared):
                yield other, at
