"""Words, and the text of a file -> whether they are in it.

A PDF says which letters its glyphs draw, but not in every writing (measured with WeasyPrint 70):

- Arabic, Hebrew and other writings from right to left: ligatures, letters with vowel signs and
  Latin names come out of their order within a line. There a text is there if all its letters
  stand close together, in whatever order.
- Hindi, Bengali and others whose letters join: vowel signs come out as foreign letters. There the
  main letters are looked for, in order, and Latin words and numbers of two digits on their own.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache, cached_property

# The mark of a source, [3] or [3, page 12]; in writing from right to left it may be turned round.
_CITATION = re.compile(
    r"\[\s*\d+\s*(?:[,\u060c][^\[\]]{1,250})?\]|\](?:[^\[\]]{1,250}[,\u060c])?\s*\d+\s*\["
)
_NO_LETTERS = re.compile(r"[\W_]+")
_LATIN_OR_NUMBER = re.compile(r"[A-Za-z]{2,}|[0-9]{2,}")
_JOINING = {
    "BALINESE", "BENGALI", "DEVANAGARI", "GUJARATI", "GURMUKHI", "JAVANESE", "KANNADA", "KHMER",
    "LAO", "MALAYALAM", "MYANMAR", "ORIYA", "SINHALA", "TAMIL", "TELUGU", "THAI", "TIBETAN",
}  # fmt: skip
# So many letters of a text's neighbours may have come between its own.
_STRAY_LETTERS = 4


def is_empty(text: str) -> bool:
    """Whether there is nothing to look for: marks of punctuation alone."""
    return not _letters(_CITATION.sub(" ", text))


class Haystack:
    """The text of one file; texts found in order are remembered."""

    def __init__(self, text: str, *, right_to_left: bool) -> None:
        self._text = _CITATION.sub(" ", unicodedata.normalize("NFKD", text))
        self._right_to_left = right_to_left
        self._at = {"letters": 0, "main": 0}

    def find(self, text: str, *, after_last: bool) -> bool:
        """Whether the text is there; with `after_last` behind the last one that was found."""
        text = _CITATION.sub(" ", unicodedata.normalize("NFKD", text))
        if _joins(text):
            return self._parts(text) and self._string("main", _main(text), after_last=after_last)
        if self._right_to_left:
            return self._near(_letters(text), after_last=after_last)
        return self._string("letters", _letters(text), after_last=after_last)

    @cached_property
    def _letters(self) -> str:
        return _letters(self._text)

    @cached_property
    def _main(self) -> str:
        return _main(self._text)

    def _string(self, way: str, wanted: str, *, after_last: bool) -> bool:
        whole = self._main if way == "main" else self._letters
        found = whole.find(wanted, self._at[way] if after_last else 0)
        if found >= 0 and after_last:
            self._at[way] = found + len(wanted)
        return found >= 0

    def _near(self, wanted: str, *, after_last: bool) -> bool:
        """Look for all letters in a window that moves over the text."""
        start = self._at["letters"] if after_last else 0
        width = len(wanted) + _STRAY_LETTERS
        lacking = Counter(wanted)
        open_letters = len(wanted)
        for end, letter in enumerate(self._letters[start:], start=start + 1):
            open_letters -= lacking[letter] > 0
            lacking[letter] -= 1
            if end - width > start:
                gone = self._letters[end - width - 1]
                lacking[gone] += 1
                open_letters += lacking[gone] > 0
            if not open_letters:
                if after_last:
                    self._at["letters"] = max(start, end - _STRAY_LETTERS)
                return True
        return False

    def _parts(self, text: str) -> bool:
        return all(part in self._text for part in _LATIN_OR_NUMBER.findall(text))


def _joins(text: str) -> bool:
    return not text.isascii() and any(map(_joins_others, text))


@cache
def _joins_others(letter: str) -> bool:
    return unicodedata.name(letter, " ").split(" ")[0] in _JOINING


def _letters(text: str) -> str:
    """Letters and digits, without accents and vowel signs."""
    return _NO_LETTERS.sub("", unicodedata.normalize("NFKD", text)).casefold()


def _main(text: str) -> str:
    """The letters of writings that join them."""
    return "".join(each for each in text if unicodedata.category(each) == "Lo" and _joins(each))
