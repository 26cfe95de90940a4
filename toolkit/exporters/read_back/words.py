"""Words, and the text of a file -> whether they are in it."""

from __future__ import annotations

import unicodedata

from toolkit.base.text.regex import regex

# The mark of a source, [3] or [3, page 12].
_CITATION = regex(r"\[\s*\d+\s*(?:[,\u060c][^\[\]]{1,250})?\]")


class _Kept(dict[int, int | None]):
    """Letters, the marks on them, and digits; each character is looked up once."""

    def __missing__(self, code: int) -> int | None:
        self[code] = code if unicodedata.category(chr(code))[0] in "LMN" else None
        return self[code]


_KEPT = _Kept()


def is_empty(text: str) -> bool:
    """Whether there is nothing to look for: marks of punctuation alone."""
    return not _letters(text)


class Haystack:
    """The text of one file; texts found in order are remembered."""

    def __init__(self, text: str) -> None:
        self._letters = _letters(text)
        self._at = 0

    def find(self, text: str, *, after_last: bool) -> bool:
        """Whether the text is there; with `after_last` behind the last one that was found."""
        wanted = _letters(text)
        found = self._letters.find(wanted, self._at if after_last else 0)
        if found >= 0 and after_last:
            self._at = found + len(wanted)
        return found >= 0


def _letters(text: str) -> str:
    return unicodedata.normalize("NFKC", _CITATION.sub(" ", text)).translate(_KEPT).casefold()
