"""Texts -> which of them are alike; of those that were compared before, it is known.

Whether two texts are alike depends on nothing but these two, so what one run found is as good in
the next, whatever became of the records around them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from toolkit.rules.likeness import W, alike_pairs

T = TypeVar("T")


class Compared(NamedTuple):
    """Texts that were all compared with each other, and the pairs of them that are alike."""

    keys: tuple[str, ...] = ()
    """Of each text one that no other text has."""
    pairs: Mapping[str, tuple[tuple[int, int], ...]] = MappingProxyType({})
    """The positions of their keys, by the kind of pair."""


class AlikeTexts:
    """The pairs of alike texts in groups, whose names the rules choose."""

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
        kind_of: Callable[[T, T], str | None],
    ) -> Mapping[str, Sequence[tuple[T, T]]]:
        """Return the pairs of a group's texts by kind, in any order; asked again, it does the same.

        `most` is the share of words, of those in either text, that is in both. `kind_of` may look
        at nothing but these two texts; a pair of no kind is none.
        """
        if group not in self.found:
            before = self._before.get(group, Compared())
            compared = frozenset(before.keys)
            new: list[str] = [key for key in texts if key not in compared]
            known: list[str] = [key for key in before.keys if key in texts]
            at = {key: number for number, key in enumerate((*new, *known))}
            found = _moved(before, at)
            ordered: list[T] = [texts[key] for key in at]
            if new:
                words = [words_of(text) for text in ordered[: len(new)]]
                # One after the other: together they would fill much memory, and most are like none.
                others = map(words_of, ordered[len(new) :]) if known else None
                for one, other in alike_pairs(words, most, others):
                    kind = kind_of(ordered[one], ordered[other])
                    if kind is not None:
                        found.setdefault(kind, []).append((one, other))
            self.found[group] = Compared(
                tuple(at), {kind: tuple(pairs) for kind, pairs in found.items()}
            )
            self._pairs[group] = {
                kind: [(ordered[one], ordered[other]) for one, other in pairs]
                for kind, pairs in found.items()
            }
        same: Mapping[str, Sequence[tuple[T, T]]] = self._pairs[group]
        return same


def _moved(before: Compared, at: Mapping[str, int]) -> dict[str, list[tuple[int, int]]]:
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
