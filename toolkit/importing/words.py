"""A text -> its words, counted, so that what went in can be compared with what came out."""

from __future__ import annotations

import unicodedata
from collections import Counter


class _Kept(dict[int, int | str]):
    """Letters, marks and digits stay; all else parts words."""

    def __missing__(self, code: int) -> int | str:
        category = unicodedata.category(chr(code))
        # What joins letters without being seen is no gap between words.
        self[code] = code if category[0] in "LMN" else "" if category == "Cf" else " "
        return self[code]


_KEPT = _Kept()


def kept(text: str) -> str:
    """Return the text with a space for all that parts words, and without what is not seen."""
    return text.translate(_KEPT)


def count_words(text: str) -> Counter[str]:
    """Count the words of a text, capitals and small letters alike."""
    return Counter(kept(unicodedata.normalize("NFKC", text)).casefold().split())
