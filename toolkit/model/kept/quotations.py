"""A text -> the quotations in it: what someone else said or wrote."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.text.regex import regex

_INSIDE = r"(?:[^{marks}\x00\n]|\n(?!\s*\n)){{1,600}}?"
_DOUBLE = regex(r'"(?<!\w.)(?=[^\s"])' + _INSIDE.format(marks='"') + r'(?<=\S)"(?!\w)')
_CURLY = regex("“" + _INSIDE.format(marks="“”") + "”|«" + _INSIDE.format(marks="«»") + "»")
# In a single quotation an apostrophe between letters, or after an s inside it, does not end it.
_SINGLE_CURLY = regex(r"‘(?:[^‘’\x00\n]|’(?=\w)|\n(?!\s*\n)){1,400}’(?!\w)")
_SINGLE = regex(r"'(?<![\w'].)(?=[A-Za-z])(?:[^'\x00\n]|(?<=\w)'(?=\w)){1,400}(?<=\S)'(?!['\w])")


def quotations_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield each quotation with its marks."""
    for marks, pattern in (("“«", _CURLY), ('"', _DOUBLE), ("‘", _SINGLE_CURLY), ("'", _SINGLE)):
        if any(mark in text for mark in marks):
            for match in pattern.finditer(text):
                yield match.span()
