"""Two wordings of a statement -> which of the words that carry its meaning went, came or turned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from toolkit.governance.difference.words import SMALL, likeness_words

_STEM = 5
"""Letters by which forms of one word are told to be the same: swollen is not swelling, but near."""


class Meaning(Struct, frozen=True):
    """What differs in the words that carry meaning; forms of one word are the same word."""

    gone: frozenset[str]
    come: frozenset[str]
    is_turned: bool
    """Whether the same words say the other way round who, what or how many."""


def meaning(old: str, new: str) -> Meaning:
    """Compare two wordings by their words, without the small ones that hold a sentence together."""
    one, other = likeness_words(old), likeness_words(new)
    before, after = _stems(one), _stems(other)
    is_turned = Counter(before) == Counter(after) and (
        (before != after and "than" in one)
        or _changed_places(before, after)
        or _numbers(before) != _numbers(after)
    )
    return Meaning(
        frozenset(Counter(before) - Counter(after)),
        frozenset(Counter(after) - Counter(before)),
        is_turned,
    )


def _changed_places(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether two words that do not stand side by side took each other's place."""
    differ = [at for at, (one, other) in enumerate(zip(before, after, strict=True)) if one != other]
    return len(differ) == 2 and differ[1] - differ[0] > 1


def _numbers(words: Iterable[str]) -> list[str]:
    return [each for each in words if each[0].isdigit()]


def _stems(words: Iterable[str]) -> list[str]:
    return [each[:_STEM].removesuffix("s") for each in words if each not in SMALL]
