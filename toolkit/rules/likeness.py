"""Sets of words -> the pairs of them that have most of their words in common; groups of pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
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
    """
    holders: dict[int, list[int]] = {}
    for at, words, looked_up, filed, together in _rare_words(sets, most, others):
        held: list[list[int]] = [holders[each] for each in looked_up if each in holders]
        found = [*chain.from_iterable(held)] if len(held) >= together else []
        # Few texts have two such words in common with another.
        if len(found) > len(frozenset(found)) or together == 1:
            for other, count in Counter(found).items():
                if count >= together and _are_alike(words, sets[other], most):
                    yield (other, at) if other < at else (at, other)
        for each in filed:
            holders.setdefault(each, []).append(at)


def alike_links(
    sets: Sequence[Collection[W]],
    most: float,
    fits: Callable[[int, int], bool],
    groups: Groups,
    others: Iterable[Collection[W]] | None = None,
) -> Iterator[tuple[int, int]]:
    """Yield pairs of sets that are alike, enough to make one of groups that belong together.

    A pair also has to fit. `groups` are those of sets and others that are known.

    Of a thousand copies of one text, each is compared with one other and not with all.
    """
    holders: dict[int, list[int]] = {}
    # Of sets that are in a group, by its name. Most texts are like no other, and cost no more here.
    linked: dict[int, dict[int, list[int]]] = {}
    for at, words, looked_up, filed, together in _rare_words(sets, most, others):
        held: list[list[int]] = [holders[each] for each in looked_up if each in holders]
        found = [*chain.from_iterable(held)]
        may_be_linked = not linked.keys().isdisjoint(looked_up)
        if may_be_linked or together == 1 or len(found) > len(frozenset(found)):
            members: dict[int, list[list[int]]] = {}
            for other in found:
                members.setdefault(groups.of(other), []).append([other])
            for each in looked_up if may_be_linked else ():
                for group, several in groups.current(linked.get(each, {})).items():
                    members.setdefault(group, []).append(several)
            for group, by_word in members.items():
                if len(by_word) < together or groups.of(group) == groups.of(at):
                    continue
                for other in _likely(by_word, together):
                    if _are_alike(words, sets[other], most) and fits(at, other):
                        groups.join(other, at)
                        yield at, other
                        break
        group = groups.of(at)
        for each in filed:
            if group == at:
                holders.setdefault(each, []).append(at)
            else:
                groups.current(linked.setdefault(each, {})).setdefault(group, []).append(at)


def _likely(members: Sequence[Sequence[int]], together: int) -> Iterator[int]:
    """Yield those of a group that hold enough of the same words; of copies any will do."""
    first = members[0][0]
    yield first
    for other, count in Counter(chain.from_iterable(members)).items():
        if count >= together and other != first:
            yield other


def _rare_words(
    sets: Sequence[Collection[W]], most: float, others: Iterable[Collection[W]] | None
) -> Iterator[tuple[int, Collection[W], Sequence[int], Sequence[int], int]]:
    """Yield sets by position, with words to find others by, words to be found by, and how many.

    Two sets that are alike share some of the rarest words of each, so that few pairs are compared.
    """
    number = Counter(chain.from_iterable(sets))
    # Most texts are like no other: too many of their words are in no other.
    alone = 1 if others is None else 0
    common = sorted(word for word, count in number.items() if count > alone)
    common.sort(key=number.__getitem__)
    rank = {word: at for at, word in enumerate(common, start=1)}
    known = frozenset(rank)
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
        fewest = _least(most * len(words))
        if len(rarest) < fewest:
            continue
        together = min(_TOGETHER, fewest)
        looked_up = rarest[: len(rarest) - fewest + together]
        fewest = _least(of_next * len(words))
        filed = rarest[: max(0, len(rarest) - fewest + min(_TOGETHER, fewest))]
        yield at, words, looked_up, filed if at < len(sets) else (), together


def _are_alike(one: Collection[W], other: Collection[W], most: float) -> bool:
    shared = len(frozenset(one).intersection(other))
    return shared > 0 and shared >= most * (len(one) + len(other) - shared)


def _least(share: float) -> int:
    """Return how many words this is at least; what a computer adds to it by rounding is none."""
    return ceil(share - 1e-9)


class Groups:
    """Positions, each of which belongs to a group; the group has the name of one of them."""

    def __init__(self, number: int, pairs: Iterable[tuple[int, int]] = ()) -> None:
        self._above = list(range(number))
        self._sizes = [1] * number
        for one, other in pairs:
            self.join(one, other)

    def of(self, at: int) -> int:
        """Return the name of a position's group."""
        above = self._above
        while above[at] != at:
            # Each is brought nearer to the top, or long ways would be gone again and again.
            above[at] = at = above[above[at]]
        return at

    def join(self, one: int, other: int) -> None:
        """Make one group of the groups of two positions; the larger one keeps its name."""
        small, large = sorted((self.of(one), self.of(other)), key=self._sizes.__getitem__)
        if small == large:
            return
        self._above[small] = large
        self._sizes[large] += self._sizes[small]

    def current(self, members: dict[int, list[int]]) -> dict[int, list[int]]:
        """Return members by group; their groups may have joined others since they were noted."""
        for group in [each for each in members if self._above[each] != each]:
            joined = members.pop(group)
            members.setdefault(self.of(group), []).extend(joined)
        return members


def firsts_of_groups(number: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """Return for each position the first of its group: pairs belong together, and theirs too."""
    groups = Groups(number, pairs)
    firsts: dict[int, int] = {}
    return [firsts.setdefault(groups.of(at), at) for at in range(number)]
