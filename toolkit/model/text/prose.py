"""A prose text -> its paragraphs, list items, sentences and words, each with its place in the text.

All positions count code points of the text as the editor wrote it, markup included, so that a
finding can point at the very words. Markup is blanked out letter by letter before the text is cut.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from toolkit.model.text.citations import CITATION
from toolkit.model.text.scripts import TERMINALS, without_marks


class Sentence(NamedTuple):
    """One sentence; `text` is free of markup and has single spaces."""

    start: int
    end: int
    text: str
    words: int
    """How many: a hyphenated word, a number and an abbreviation are one each."""


class Unit(NamedTuple):
    """One paragraph or list item."""

    kind: Literal["paragraph", "item"]
    start: int
    end: int
    sentences: tuple[Sentence, ...]


_LINK_TARGET = re.compile(r"\]\((?:[^()\s]|\([^()\s]*\))*\)")
_UNIT_END = re.compile(r"\n[ \t]*\n\s*|\n(?=[ \t]*(?:[-+*]|[0-9]{1,9}[.)])[ \t])")
_ITEM = re.compile(r"\s*(?:[-+*]|[0-9]{1,9}[.)])\s+")
# A full stop ends a sentence when a space and a capital, a digit or an opening mark follow.
# In scripts without capitals any letter may follow; the marks of some scripts need no space.
_SENTENCE_END = re.compile(
    r"[.!?][\"'”’)]*(?=\s+[\"'“‘(]*[^\W_a-z\u00df-\u00f6\u00f8-\u00ff]|\s*$)"
    rf"|[{TERMINALS}]+[\"'”’)」』]*"
)
_SHORTENED = ("Dr.", "Mr.", "Mrs.", "Ms.", "Prof.", "St.", "vs.", "e.g.", "i.e.", "approx.")
_NOT_AN_END = re.compile(
    rf"(?:\b(?:{'|'.join(map(re.escape, _SHORTENED))})"
    # An initial follows a title or another initial: "vitamin D." ends a sentence.
    r"|(?:\b(?:Dr|Mr|Mrs|Ms|Prof)\.? |\b[A-Z]\. ?)[A-Z]\.|^[A-Z]\.)$"
)
_LETTER = re.compile(r"[^\W_]")
_NUMBER_FOLLOWS = re.compile(r"\s+[0-9]")
# The comma is for thousands: 1,827 is one word.
_WORD = re.compile(r"[^\W_](?:[\w’'\-./&]*(?:,(?<=[0-9],)(?=[0-9])[\w’'\-./&]*)*[^\W_])?")


def blank_markup(text: str) -> str:
    """Return the text with citations, link targets and brackets turned into spaces; same length."""
    return blank_links(text).replace("[", " ").replace("]", " ") if "[" in text else text


def blank_links(text: str) -> str:
    """Return the text without citations and link targets; other brackets are those of the text."""
    if "[@" in text:
        text = CITATION.sub(_blank, text)
    if "](" in text:
        text = _LINK_TARGET.sub(_blank, text)
    return text


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def units_of(text: str, *, block: bool) -> tuple[Unit, ...]:
    """Cut a text whose markup is blanked into paragraphs and list items."""
    found: list[Unit] = []
    start = 0
    ends = [match.span() for match in _UNIT_END.finditer(text)] if block and "\n" in text else []
    for stop, following in [*ends, (len(text), len(text))]:
        piece = text[start:stop]
        marker = _ITEM.match(piece) if block else None
        begin = start + (marker.end() if marker else len(piece) - len(piece.lstrip()))
        sentences = _sentences(text, begin, stop)
        if sentences:
            found.append(Unit("item" if marker else "paragraph", begin, stop, sentences))
        start = following
    return tuple(found)


def _sentences(text: str, start: int, stop: int) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    at = start
    for match in _SENTENCE_END.finditer(text, start, stop):
        mark, end = match.span()
        if not _is_within(text, start, mark, end):
            _add_sentence(found, text, at, end)
            at = end
    if at < stop:
        _add_sentence(found, text, at, stop)
    return tuple(found)


def _is_within(text: str, start: int, mark: int, end: int) -> bool:
    """Return whether a full stop is of a short form or an initial, and its sentence goes on."""
    following = _LETTER.search(text, end)
    if following and following[0].islower() and text[mark] in ".!?":
        return True  # a small letter of a script with capitals
    before = text[max(start, mark - 10) : mark + 1]
    if before.endswith(_SHORTENED) or before[-2:-1].isupper():
        return _NOT_AN_END.search(before) is not None
    return before.endswith("No.") and _NUMBER_FOLLOWS.match(text, end) is not None


def _add_sentence(found: list[Sentence], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    words = len(_WORD.findall(without_marks(piece)))
    if words:
        stripped = piece.strip()
        start += piece.index(stripped)
        spaced = " ".join(stripped.split()) if "  " in stripped or "\n" in stripped else stripped
        found.append(Sentence(start, start + len(stripped), spaced, words))
