"""Sets of words -> the pairs of them that have most of their words in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from math import ceil
from typing import TypeVar

W = TypeVar("W", int, str)

MOST = 0.6
"""The share of words in both, of those in either, that makes two texts alike."""


def alike_pairs(sets: Sequence[Collection[W]], most: float = MOST) -> Iterator[tuple[int, int]]:
    """Yield the positions of each pair of sets that are alike; none has a word twice.

    Two sets that are alike share one of the rarest words of each, so that few pairs are compared.
    """
    number = Counter(chain.from_iterable(sets))
    # By how many words they have, too: sets of very different sizes are never alike.
    holders: dict[W, dict[int, list[int]]] = {}
    for at, words in enumerate(sets):
        size = len(words)
        # Most texts are like no other: too many of their words are in no other.
        elsewhere = [word for word in words if number[word] > 1]
        alone = size - len(elsewhere)
        compared = size - ceil(most * size) + 1 - alone
        if compared <= 0:
            continue
        found: set[int] = set()
        for word in sorted(elsewhere, key=lambda word: (number[word], word))[:compared]:
            by_size = holders.setdefault(word, {})
            for other, held in by_size.items():
                if most * size <= other and most * other <= size:
                    found.update(held)
            by_size.setdefault(size, []).append(at)
        if not found:
            continue
        whole = frozenset(words)
        for other in sorted(found):
            shared = len(whole.intersection(sets[other]))
            if shared >= most * (size + len(sets[other]) - shared):
                yield other, at
