"""A text and words -> where each of them is as a whole: with no letter or digit next to it.

A few are looked for one by one. For many, all that the text has are noted first, or it would be
searched again for each of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from toolkit.base.text.find_all import find_all
from toolkit.base.text.regex import regex

_FEW = 50
_RUN = regex(r"[^\W_]+")


class WordPlaces:
    """The places of words in a text; each has a letter or a digit."""

    def __init__(self, text: str, words: Collection[str]) -> None:
        self._text = text
        self._runs: dict[str, list[int]] | None = None
        if len(words) > _FEW:
            self._runs = {}
            for run in _RUN.finditer(text):
                self._runs.setdefault(run.group(), []).append(run.start())

    def of(self, word: str) -> Iterator[int]:
        """Yield where a word is, in order."""
        text = self._text
        for at in self._starts(word):
            end = at + len(word)
            if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
                yield at

    def _starts(self, word: str) -> Sequence[int]:
        text, runs = self._text, self._runs
        if runs is None:
            return find_all(text, (word,))
        # Of the parts of co-infection the one that is in the fewest places.
        parts = [(runs.get(run.group(), []), run.start()) for run in _RUN.finditer(word)]
        places, before = min(parts, key=lambda part: len(part[0]))
        starts = [at - before for at in places if at >= before]
        return [at for at in starts if text.startswith(word, at)]
