"""Words that someone clicked on a page -> the value of the file that they come from."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.base.text.regex import regex
from toolkit.preview.fields import Field

_CITATION = regex(r"\[@[^\]]*\]")
_TARGET = regex(r"\]\([^)]*\)")
_LEAST = 0.2
"""The part of the longer that has to be in the shorter."""


def clicked(words: str, fields: Iterable[Field]) -> Field | None:
    """Return the value that has most in common with the words; None if it is too little.

    Signs of sources and of markup are no letters, so letters alone are compared.
    """
    wanted = _letters(words)
    best, most = None, _LEAST
    for field in fields:
        own = _letters(_TARGET.sub("]", _CITATION.sub("", field.value)))
        if not own or not wanted or not (own in wanted or wanted in own):
            continue
        share = min(len(own), len(wanted)) / max(len(own), len(wanted))
        # Of equals the first; a short word is in every sentence.
        if share > most:
            best, most = field, share
    return best


def _letters(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalpha())
