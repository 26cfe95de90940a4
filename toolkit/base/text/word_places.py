"""A text and words -> where each of them is as a whole: with no letter or digit next to it.

A few are looked for one by one. For many, all that the text has are noted first, or it would be
searched again for each of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

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

    def of(self, word: str, ending: str = "") -> Iterator[int]:
        """Yield where a word is, in order; it may have this ending there."""
        text = self._text
        for at in self._starts(word, ending):
            end = at + len(word)
            after = text[end : end + len(ending) + 1].removeprefix(ending)[:1]
            if not (text[at - 1 : at].isalnum() or after.isalnum()):
                yield at

    def _starts(self, word: str, ending: str) -> Iterator[int]:
        text = self._text
        if self._runs is None:
            at = text.find(word)
            while at >= 0:
                yield at
                at = text.find(word, at + 1)
        else:
            yield from sorted({*self._noted(word), *self._noted(word + ending)})

    def _noted(self, word: str) -> Iterator[int]:
        # Of the parts of co-infection the one that is in the fewest places.
        runs = self._runs or {}
        parts = [(runs.get(run.group(), []), run.start()) for run in _RUN.finditer(word)]
        places, before = min(parts, key=lambda part: len(part[0]))
        for at in places:
            if at >= before and self._text.startswith(word, at - before):
                yield at - before
