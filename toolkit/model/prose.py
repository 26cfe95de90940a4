"""A prose text -> its paragraphs, list items, sentences and words, each with its place in the text.

All positions count code points of the text as the editor wrote it, markup included, so that a
finding can point at the very words. Markup is blanked out letter by letter before the text is cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from toolkit.model.markup import CITATION


class Sentence(NamedTuple):
    """One sentence; `text` is free of markup and has single spaces."""

    start: int
    end: int
    text: str
    words: int


class Unit(NamedTuple):
    """One paragraph or list item."""

    kind: Literal["paragraph", "item"]
    start: int
    end: int
    sentences: tuple[Sentence, ...]


_LINK_TARGET = re.compile(r"\]\((?:[^()\s]|\([^()\s]*\))*\)")
_MARKS = re.compile(r"[\[\]]")
_UNIT_END = re.compile(r"\n[ \t]*\n\s*|\n(?=[ \t]*(?:[-+*]|[0-9]{1,9}[.)])[ \t])")
_ITEM = re.compile(r"\s*(?:[-+*]|[0-9]{1,9}[.)])\s+")
# A full stop ends a sentence when a space and a capital, a digit or an opening mark follow.
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*(?=\s+[\"'“‘(]*[A-Z0-9\u00c0-\u00de]|\s*$)")
_NOT_AN_END = re.compile(
    r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|St|vs|e\.g|i\.e|approx)\."
    # An initial follows a title or another initial: "vitamin D." ends a sentence.
    r"|(?:\b(?:Dr|Mr|Mrs|Ms|Prof)\.? |\b[A-Z]\. ?)[A-Z]\.|^[A-Z]\.)$"
)
_NUMBER_FOLLOWS = re.compile(r"\s+[0-9]")
# The comma is for thousands: 1,827 is one word.
_WORD = re.compile(r"[^\W_](?:(?:[\w’'\-./&]|(?<=[0-9]),(?=[0-9]))*[^\W_])?")


def blank_markup(text: str) -> str:
    """Give the text with citations, link targets and brackets turned into spaces; same length."""
    if "[" not in text:
        return text
    for pattern in (CITATION, _LINK_TARGET, _MARKS):
        text = pattern.sub(lambda match: " " * len(match.group()), text)
    return text


def words_in(text: str) -> Iterator[re.Match[str]]:
    """Yield each word; a hyphenated word, a number and an abbreviation are one each."""
    return _WORD.finditer(text)


def units_of(text: str, *, block: bool) -> tuple[Unit, ...]:
    """Cut a text whose markup is blanked into paragraphs and list items."""
    found: list[Unit] = []
    start = 0
    ends = [(m.start(), m.end()) for m in _UNIT_END.finditer(text)] if block else []
    for stop, following in [*ends, (len(text), len(text))]:
        piece = text[start:stop]
        marker = _ITEM.match(piece) if block else None
        begin = start + (marker.end() if marker else len(piece) - len(piece.lstrip()))
        sentences = tuple(_sentences(text, begin, stop))
        if sentences:
            found.append(Unit("item" if marker else "paragraph", begin, stop, sentences))
        start = following
    return tuple(found)


def _sentences(text: str, start: int, stop: int) -> Iterator[Sentence]:
    at = start
    for end in _SENTENCE_END.finditer(text, start, stop):
        before = text[max(start, end.start() - 10) : end.start() + 1]
        if _NOT_AN_END.search(before):
            continue
        if before.endswith("No.") and _NUMBER_FOLLOWS.match(text, end.end()):
            continue
        yield from _sentence(text, at, end.end())
        at = end.end()
    yield from _sentence(text, at, stop)


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    piece = text[start:end]
    words = len(_WORD.findall(piece))
    if words:
        stripped = piece.strip()
        start = text.index(stripped, start)
        if "  " in stripped or "\n" in stripped:
            yield Sentence(start, start + len(stripped), " ".join(stripped.split()), words)
        else:
            yield Sentence(start, start + len(stripped), stripped, words)
