"""A piece of text that WeasyPrint draws -> the same, marked with its words as they were written.

A PDF says which letter each glyph draws, which is not enough for the writings whose letters join,
change places or run from right to left: found, copied and read aloud, their words come out as
others (measured with WeasyPrint 70 in Hindi, Bengali, Nepali, Burmese, Khmer, Arabic). An
ActualText is what readers prefer to the glyphs (PDF 1.7, 14.9.4). Not so on a page from right to
left, where PDFium, and so Chrome, turns the letters of an ActualText round: there they are a
note of our own for the reading back (14.6.2 allows any), and the glyphs can be searched.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from toolkit.base.text.regex import regex
from toolkit.pages.languages.translations import Direction

WORDS = "Words"
"""The note's key."""

# Writings in which glyphs follow each other as letters do: Latin, Greek, Cyrillic, Armenian,
# Georgian; signs; Chinese, Japanese and Korean.
_GLYPHS_SUFFICE = regex(
    "[\u0000-\u058f\u10a0-\u10ff\u1e00-\u1fff\u2010-\u2027\u202f-\u205f\u2061-\u218f\u2190-\u2bff"
    "\u2c60-\u2c7f\u2de0-\u2fff\u3000-\u9fff\ua640-\ua69f\ua720-\ua7ff\uac00-\ud7ff\uf900-\ufaff"
    "\ufe30-\ufe4f\uff00-\uffef]*"
)


@contextmanager
def words_beside_glyphs(direction: Direction) -> Iterator[None]:
    """Have WeasyPrint write the words of each piece of text beside its glyphs, where they differ.

    On a page from right to left that is everywhere: numbers and Latin names are turned round too.
    """
    from weasyprint.formatting_structure.boxes import TextBox
    from weasyprint.pdf.stream import Stream

    plain = Stream.marked
    key = "ActualText" if direction == "ltr" else WORDS

    @contextmanager
    def marked(stream: Any, box: Any, tag: str) -> Iterator[None]:
        with plain(stream, box, tag):
            if isinstance(box, TextBox) and not (
                direction == "ltr" and _GLYPHS_SUFFICE.fullmatch(box.text)
            ):
                properties = stream.stream[-2]
                properties[key] = _Words(box.text)
            yield

    Stream.marked = marked
    try:
        yield
    finally:
        Stream.marked = plain


class _Words:
    """A text as PDF has it, in digits whatever its letters are: nothing in them ends it."""

    def __init__(self, words: str) -> None:
        self.words = words

    def __str__(self) -> str:
        return f"<feff{self.words.encode('utf-16-be').hex()}>"
