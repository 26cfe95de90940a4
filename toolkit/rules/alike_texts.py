"""Texts -> which of them are alike; of those that were compared before, it is known.

Whether two texts are alike depends on nothing but these two, so what one run found is as good in
the next, whatever became of the records around them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple, TypeVar

from toolkit.rules.likeness import W, alike_pairs

T = TypeVar("T")
Pair = tuple[str, str]


class Compared(NamedTuple):
    """Texts that were all compared with each other, and the pairs of them that are alike.

    A text is named by a key that another text does not have.
    """

    keys: frozenset[str] = frozenset()
    pairs: tuple[Pair, ...] = ()


class AlikeTexts:
    """The pairs of alike texts in groups, whose names the rules choose."""

    def __init__(self, before: Mapping[str, Compared] | None = None) -> None:
        self._before = before or {}
        self.found: dict[str, Compared] = {}
        """What has been asked for, by group."""

    def pairs(
        self,
        group: str,
        texts: Mapping[str, T],
        words_of: Callable[[T], Collection[W]],
        most: float,
    ) -> Sequence[Pair]:
        """Return the pairs of keys, in any order; ask for a group with the same texts each time.

        `most` is the share of words, of those in either text, that is in both.
        """
        if group not in self.found:
            before = self._before.get(group, Compared())
            new: list[str] = [key for key in texts if key not in before.keys]
            known: list[str] = [key for key in texts if key in before.keys] if new else []
            keys = [*new, *known]
            found = alike_pairs([words_of(texts[key]) for key in keys], most, len(new))
            pairs = [(keys[one], keys[other]) for one, other in found]
            pairs += [
                (one, other) for one, other in before.pairs if one in texts and other in texts
            ]
            self.found[group] = Compared(frozenset(texts), tuple(pairs))
        return self.found[group].pairs
