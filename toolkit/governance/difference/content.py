"""Two wordings of a statement -> which of the words that carry its meaning went, came or turned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from toolkit.governance.difference.words import SMALL, likeness_words

_STEM = 5
"""Letters by which forms of one word are told to be the same: swollen is not swelling, but near."""


@dataclass(frozen=True)
class Meaning:
    """What differs in the words that carry meaning; forms of one word are the same word."""

    gone: frozenset[str]
    come: frozenset[str]
    is_turned: bool
    """Whether the same words are compared the other way round."""


def meaning(old: str, new: str) -> Meaning:
    """Compare two wordings by their words, without the small ones that hold a sentence together."""
    one, other = likeness_words(old), likeness_words(new)
    before, after = _stems(one), _stems(other)
    is_turned = Counter(before) == Counter(after) and before != after and "than" in {*one, *other}
    return Meaning(
        frozenset(Counter(before) - Counter(after)),
        frozenset(Counter(after) - Counter(before)),
        is_turned,
    )


def _stems(words: Iterable[str]) -> list[str]:
    return [each[:_STEM].removesuffix("s") for each in words if each not in SMALL]
