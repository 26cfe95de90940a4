"""Texts -> which of them are alike; of those that were compared before, it is known.

Whether two texts are alike depends on nothing but these two, so what one run found is as good in
the next, whatever became of the records around them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from toolkit.rules.likeness import Groups, W, alike_links, alike_pairs

T = TypeVar("T")


class Compared(NamedTuple):
    """Texts that were all compared with each other, and the pairs of them that are alike."""

    keys: tuple[str, ...] = ()
    """Of each text one that no other text has."""
    pairs: Mapping[str, tuple[tuple[int, int], ...]] = MappingProxyType({})
    """The positions of their keys, by the kind of pair."""


class AlikeTexts:
    """Which texts are alike in groups of texts, whose names the rules choose."""

    def __init__(self, before: Mapping[str, Compared] | None = None) -> None:
        self._before = before or {}
        self._pairs: dict[str, Any] = {}
        self.found: dict[str, Compared] = {}
        """What has been asked for, by group."""

    def pairs(
        self,
        group: str,
        texts: Mapping[str, T],
        words_of: Callable[[T], Collection[W]],
        most: float,
        kind_of: Callable[[T, T], str],
    ) -> Mapping[str, Sequence[tuple[T, T]]]:
        """Return the pairs of a group's alike texts by kind, in any order; asked again, the same.

        `most` is the share of words, of those in either text, that is in both. `kind_of` may look
        at nothing but these two texts.
        """

        def compare(ordered: Sequence[T], new: int, found: _Pairs) -> None:
            sets, others = _words_of(words_of, ordered, new)
            for one, other in alike_pairs(sets, most, others):
                found.setdefault(kind_of(ordered[one], ordered[other]), []).append((one, other))

        return self._asked(group, texts, compare)

    def links(
        self,
        group: str,
        texts: Mapping[str, T],
        words_of: Callable[[T], Collection[W]],
        most: float,
        fits: Callable[[T, T], bool],
    ) -> Sequence[tuple[T, T]]:
        """Return as many pairs as lead from each text to all that are alike, directly or by others.

        As `pairs` otherwise. `fits` may look at nothing but two texts that have so much in common.
        """

        def compare(ordered: Sequence[T], new: int, found: _Pairs) -> None:
            links = found.setdefault(_LINKS, [])
            sets, others = _words_of(words_of, ordered, new)
            links += alike_links(
                sets,
                most,
                lambda one, other: fits(ordered[one], ordered[other]),
                Groups(len(ordered), links),
                others,
            )

        torn = _torn(self._before.get(group, Compared()), texts)
        return self._asked(group, texts, compare, torn).get(_LINKS, ())

    def _asked(
        self,
        group: str,
        texts: Mapping[str, T],
        compare: Callable[[Sequence[T], int, _Pairs], None],
        again: Collection[str] = (),
    ) -> Mapping[str, Sequence[tuple[T, T]]]:
        """Compare the texts that are new, and those that are to be compared again, with all."""
        if group not in self.found:
            before = self._before.get(group, Compared())
            known: list[str] = [key for key in before.keys if key in texts and key not in again]
            compared = frozenset(known)
            new: list[str] = [key for key in texts if key not in compared]
            at = {key: number for number, key in enumerate((*new, *known))}
            found = _moved(before, at)
            ordered: list[T] = [texts[key] for key in at]
            if new:
                compare(ordered, len(new), found)
            self.found[group] = Compared(
                tuple(at), {kind: tuple(pairs) for kind, pairs in found.items()}
            )
            self._pairs[group] = {
                kind: [(ordered[one], ordered[other]) for one, other in pairs]
                for kind, pairs in found.items()
            }
        same: Mapping[str, Sequence[tuple[T, T]]] = self._pairs[group]
        return same


_Pairs = dict[str, list[tuple[int, int]]]
_LINKS = "alike"


def _words_of(
    words_of: Callable[[T], Collection[W]], texts: Sequence[T], new: int
) -> tuple[list[Collection[W]], Iterable[Collection[W]] | None]:
    """Return the words of the new texts, and those of the others, if there are any."""
    # One after the other: together they would fill much memory, and most are like none.
    others = map(words_of, texts[new:]) if new < len(texts) else None
    return [words_of(text) for text in texts[:new]], others


def _torn(before: Compared, texts: Collection[str]) -> frozenset[str]:
    """Return the texts of groups from which one is gone that others were linked by."""
    links = before.pairs.get(_LINKS, ())
    number = Counter(chain.from_iterable(links))
    gone = [at for at, count in number.items() if count > 1 and before.keys[at] not in texts]
    if not gone:
        return frozenset()
    groups = Groups(len(before.keys), links)
    torn = frozenset(map(groups.of, gone))
    return frozenset(before.keys[at] for at in number if groups.of(at) in torn)


def _moved(before: Compared, at: Mapping[str, int]) -> _Pairs:
    """Return the pairs of texts that are still there, by kind, at their new positions."""
    places = [at.get(key, -1) for key in before.keys]
    return {
        kind: [
            (places[one], places[other])
            for one, other in pairs
            if places[one] >= 0 and places[other] >= 0
        ]
        for kind, pairs in before.pairs.items()
    }
