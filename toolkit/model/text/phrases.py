"""Many phrases and a text -> where each of them is in it, at the cost of a few look-ups.

Each phrase is filed under its rarest word. Only phrases whose word the text has at all are looked
for, so a list of a thousand phrases costs no more than the handful that occur.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property
from operator import itemgetter
from typing import Generic, TypeVar

from msgspec import Struct

T = TypeVar("T")

_FREQUENT = frozenset(
    [
        "a",
        "and",
        "are",
        "as",
        "at",
        "for",
        "from",
        "have",
        "in",
        "into",
        "is",
        "of",
        "on",
        "people",
        "that",
        "the",
        "their",
        "they",
        "this",
        "to",
        "with",
        "your",
    ]
)

_RANGE = itemgetter(0, 1)
_BEFORE = r"(?<!\w)(?<!\w['-])"
_AFTER = r"(?!\w)(?!['-]\w)"


class Found(Struct, Generic[T], frozen=True):
    """A phrase in a text: its range, and what was filed with it."""

    start: int
    end: int
    value: T


class _Phrase(Struct, Generic[T], frozen=True, dict=True):
    text: str
    value: T

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Whole words only, any number of spaces between them."""
        body = " +".join(re.escape(word) for word in self.text.split())
        return re.compile(_BEFORE + body + _AFTER)

    @cached_property
    def first(self) -> str:
        return self.text.split()[0]


class Phrases(Generic[T]):
    """Phrases in small letters with straight apostrophes, each with a value."""

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        self._by_word: dict[str, list[_Phrase[T]]] = {}
        for text, value in phrases:
            key = _rarest(text)
            self._by_word.setdefault(key, []).append(_Phrase(text, value))
        self._words = frozenset(self._by_word)

    def __contains__(self, phrase: str) -> bool:
        filed = self._by_word.get(_rarest(phrase), ())
        return any(each.text == phrase for each in filed)

    def find(self, text: str, words: AbstractSet[str]) -> list[Found[T]]:
        """Return the phrases in a text, in order; the longest wins where two overlap.

        `text` is in small letters; `words` holds every word of it.
        """
        found = [
            place
            for word in self._words & words
            if (phrases := [each for each in self._by_word[word] if each.first in words])
            for place in _places(phrases, text, word)
        ]
        found.sort(key=_RANGE)
        kept: list[Found[T]] = []
        for start, end, phrase in found:
            if not kept or start >= kept[-1].end:
                kept.append(Found(start, end, phrase.value))
            elif end - start > kept[-1].end - kept[-1].start:
                kept[-1] = Found(start, end, phrase.value)
        return kept


def _rarest(phrase: str) -> str:
    """Guess by length; of equals the last, because articles and verbs stand first."""
    words = phrase.split()
    return max(reversed([word for word in words if word not in _FREQUENT] or words), key=len)


def _places(
    phrases: Iterable[_Phrase[T]], text: str, word: str
) -> Iterator[tuple[int, int, _Phrase[T]]]:
    """Yield where each of the phrases is that are filed under a word."""
    at = text.find(word)
    while at >= 0:
        for phrase in phrases:
            # It begins where its first word does, not far in front of its rarest one.
            first = phrase.first
            start = at if first == word else text.rfind(first, max(0, at - 80), at)
            match = phrase.pattern.match(text, start) if start >= 0 else None
            if match and match.end() > at:
                yield start, match.end(), phrase
        at = text.find(word, at + len(word))
