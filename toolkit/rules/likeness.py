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

_TOGETHER = 2
"""Rare words that two texts have in common by more than chance, so that they are compared."""


def alike_pairs(
    sets: Sequence[Collection[W]],
    most: float = MOST,
    others: Iterable[Collection[W]] | None = None,
) -> Iterator[tuple[int, int]]:
    """Yield the positions of each pair of sets that are alike; none has a word twice.

    `others` come after the sets, and are not compared with each other.

    Two sets that are alike share some of the rarest words of each, so that few pairs are compared.
    """
    number = Counter(chain.from_iterable(sets))
    # Most texts are like no other: too many of their words are in no other.
    alone = 1 if others is None else 0
    common = sorted(word for word, count in number.items() if count > alone)
    common.sort(key=number.__getitem__)
    rank = {word: at for at, word in enumerate(common, start=1)}
    known = frozenset(rank)
    holders: dict[int, list[int]] = {}
    # The smallest first, where that can be: of a set that is alike and no smaller, more is shared.
    if others is None:
        order = iter(sorted(enumerate(sets), key=lambda each: len(each[1])))
        of_next = 2 * most / (1 + most)
    else:
        order, of_next = enumerate(chain(sets, others)), most
    for at, words in order:
        if known.isdisjoint(words):
            continue
        rarest = sorted(filter(None, map(rank.get, words)))
        size = len(words)
        fewest = _least(most * size)
        if len(rarest) < fewest:
            continue
        together = min(_TOGETHER, fewest)
        held: list[list[int]] = [
            holders[each] for each in rarest[: len(rarest) - fewest + together] if each in holders
        ]
        found = [*chain.from_iterable(held)] if len(held) >= together else []
        # Few texts have two such words in common with another.
        if len(found) > len(frozenset(found)) or together == 1:
            whole = frozenset(words)
            for other, count in Counter(found).items():
                if count < together:
                    continue
                shared = len(whole.intersection(sets[other]))
                if shared and shared >= most * (size + len(sets[other]) - shared):
                    yield (other, at) if other < at else (at, other)
        if at < len(sets):
            fewest = _least(of_next * size)
            for each in rarest[: max(0, len(rarest) - fewest + min(_TOGETHER, fewest))]:
                holders.setdefault(each, []).append(at)


def _least(share: float) -> int:
    """Return how many words this is at least; what a computer adds to it by rounding is none."""
    return ceil(share - 1e-9)


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
