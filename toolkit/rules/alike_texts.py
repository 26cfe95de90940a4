"""Texts -> which of them are alike; of those that were compared before, it is known.

Whether two texts are alike depends on nothing but these two, so what one run found is as good in
the next, whatever became of the records around them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from toolkit.rules.likeness import W, alike_pairs

T = TypeVar("T")


class Compared(NamedTuple):
    """Texts that were all compared with each other, and the pairs of them that are alike."""

    keys: tuple[str, ...] = ()
    """Of each text one that no other text has."""
    pairs: tuple[tuple[int, int], ...] = ()
    """The positions of their keys."""


class AlikeTexts:
    """The pairs of alike texts in groups, whose names the rules choose."""

    def __init__(self, before: Mapping[str, Compared] | None = None) -> None:
        self._before = before or {}
        self._pairs: dict[str, Any] = {}
        self._once: dict[str, Any] = {}
        self.found: dict[str, Compared] = {}
        """What has been asked for, by group."""

    def pairs(
        self,
        group: str,
        texts: Mapping[str, T],
        words_of: Callable[[T], Collection[W]],
        most: float,
    ) -> Sequence[tuple[T, T]]:
        """Return the pairs of a group's texts, in any order; asked again, it returns the same.

        `most` is the share of words, of those in either text, that is in both.
        """
        if group not in self.found:
            keys, pairs = self._before.get(group, Compared())
            compared = frozenset(keys)
            new: list[str] = [key for key in texts if key not in compared]
            known: list[str] = [key for key in keys if key in texts]
            at = {key: number for number, key in enumerate((*new, *known))}
            found = [
                (at[keys[one]], at[keys[other]])
                for one, other in pairs
                if keys[one] in at and keys[other] in at
            ]
            if new:
                found += alike_pairs([words_of(texts[key]) for key in at], most, len(new))
            self.found[group] = Compared(tuple(at), tuple(found))
            ordered = [texts[key] for key in at]
            self._pairs[group] = [(ordered[one], ordered[other]) for one, other in found]
        same: Sequence[tuple[T, T]] = self._pairs[group]
        return same

    def once(self, name: str, work: Callable[[], T]) -> T:
        """Return what some work on these pairs gave when it was first asked for, by its name."""
        if name not in self._once:
            self._once[name] = work()
        found: T = self._once[name]
        return found
