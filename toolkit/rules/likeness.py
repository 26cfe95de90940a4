"""Sets of words -> the pairs of them that have most of their words in common; groups of pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from math import ceil
from typing import TypeVar

W = TypeVar("W", int, str)

MOST = 0.6
"""The share of words in both, of those in either, that makes two texts alike."""

_TOGETHER = 3
"""Rare words that two texts have in common by more than chance, so that they are compared."""


def alike_pairs(
    sets: Sequence[Collection[W]], most: float = MOST, new: int | None = None
) -> Iterator[tuple[int, int]]:
    """Yield the positions of each pair of sets that are alike; none has a word twice.

    With `new` these are the pairs in which one of the first so many sets is.

    Two sets that are alike share some of the rarest words of each, so that few pairs are compared.
    """
    new = len(sets) if new is None else new
    number = Counter(chain.from_iterable(sets[:new]))
    # Most texts are like no other: too many of their words are in no other.
    alone = 1 if new == len(sets) else 0
    common = {word for word, count in number.items() if count > alone}
    holders: dict[W, list[int]] = {}
    for at, words in enumerate(sets):
        if common.isdisjoint(words):
            continue
        size = len(words)
        fewest = ceil(most * size)
        elsewhere = sorted(common.intersection(words))
        if len(elsewhere) < fewest:
            continue
        elsewhere.sort(key=number.__getitem__)
        together = min(_TOGETHER, fewest)
        rarest = elsewhere[: len(elsewhere) - fewest + together]
        held = [holders.setdefault(word, []) for word in rarest]
        found = Counter(chain.from_iterable(held))
        if at < new:
            for each in held:
                each.append(at)
        others = sorted(other for other, count in found.items() if count >= together)
        whole = frozenset(words) if others else frozenset()
        for other in others:
            shared = len(whole.intersection(sets[other]))
            if shared and shared >= most * (size + len(sets[other]) - shared):
                yield other, at


def firsts_of_groups(number: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """Return for each position the first of its group: pairs belong together, and theirs too."""
    above = list(range(number))

    def first_of(at: int) -> int:
        while above[at] != at:
            # Each is brought nearer to its first, or long ways would be gone again and again.
            above[at] = at = above[above[at]]
        return at

    for one, other in pairs:
        first, second = sorted((first_of(one), first_of(other)))
        above[second] = first
    return [first_of(at) for at in range(number)]
