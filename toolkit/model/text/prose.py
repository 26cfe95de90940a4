"""A prose text -> paragraphs, items, headings, cells, sentences and words, each with its place.

All positions count code points of the text as the editor wrote it, markup included, so that a
finding can point at the very words. Markup is blanked out letter by letter before the text is cut.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from toolkit.base.text.regex import regex
from toolkit.model.text.citations import CITATION
from toolkit.model.text.read_tables import cell_places, is_delimiter
from toolkit.model.text.scripts import TERMINALS, without_marks


class Sentence(NamedTuple):
    """One sentence; `text` is free of markup and has single spaces."""

    start: int
    end: int
    text: str
    words: int
    """How many: a hyphenated word, a number and an abbreviation are one each."""
    runs: tuple[str, ...] = ()
    """What is between its spaces."""


UnitKind = Literal["paragraph", "item", "heading", "column", "cell"]
"""A column is the name of one, at its top: like a heading it says nothing by itself."""


class Unit(NamedTuple):
    """One paragraph, list item, sub-heading, or cell of a table."""

    kind: UnitKind
    start: int
    end: int
    sentences: tuple[Sentence, ...]


_LINK_TARGET = regex(r"\]\((?:[^()\s]|\([^()\s]*\))*\)")
_UNIT_END = regex(r"\n[ \t]*\n\s*|\n(?=[ \t]*(?:[-+*>]|#{1,6}|[0-9]{1,9}[.)])[ \t])")
_HEADING = regex(r"\s*#{1,6}[ \t]+")
# Of the lines of a box, all but the first: their signs would stand between the words.
_BOX = regex(r"(?m)^[ \t]{0,3}>.*(?:\n[ \t]{0,3}>.*)*")
_BOX_SIGN = regex(r"(?m)^([ \t]{0,3})>")
_OPENS_BOX = regex(r"\s*>[ \t]+")
_ITEM = regex(r"\s*(?:[-+*]|[0-9]{1,9}[.)])\s+")
# A full stop ends a sentence when a space and a capital, a digit or an opening mark follow.
# In scripts without capitals any letter may follow; the marks of some scripts need no space.
_FOLLOWED = r"[\"'”’)]*(?=\s++[\"'“‘(]*(?P<next>[^\W_a-z\u00df-\u00f6\u00f8-\u00ff])|\s*$)"
_SENTENCE_END = regex(
    # All marks first: a search jumps from one to the next.
    rf"[.!?{TERMINALS}](?:(?<=[.!?]){_FOLLOWED}"
    rf"|(?<=[{TERMINALS}])[{TERMINALS}]*[\"'”’)」』]*)"
)
_FULL_STOP = regex(rf"\.{_FOLLOWED}")
_SHORTENED = ("Dr.", "Mr.", "Mrs.", "Ms.", "Prof.", "St.", "vs.", "e.g.", "i.e.", "approx.")
_NOT_AN_END = regex(
    rf"(?:\b(?:{'|'.join(map(re.escape, _SHORTENED))})"
    # An initial follows a title or another initial: "vitamin D." ends a sentence.
    r"|(?:\b(?:Dr|Mr|Mrs|Ms|Prof)\.? |\b[A-Z]\. ?)[A-Z]\.|^[A-Z]\.)$"
)
_NUMBER_FOLLOWS = regex(r"\s+[0-9]")
# The comma is for thousands: 1,827 is one word.
_WORD = regex(r"[^\W_](?:[\w’'\-./&]*(?:,(?<=[0-9],)(?=[0-9])[\w’'\-./&]*)*[^\W_])?")


# The beginning of a line that is markup, or that the blanks in place of markup would make a list.
_MARKUP_BEGINS = regex(r"\n[ \t>]*(?:[-+*]|#{1,6}|[0-9]{1,9}[.)])?[ \t]*\[")
_FILLER = "\x1a"


def blank_markup(text: str) -> str:
    """Return the text with citations, link targets and brackets turned into spaces; same length.

    So are the signs before the lines of a box, but for the first.
    """
    return blank_brackets(blank_links(text))


def blank_brackets(text: str) -> str:
    """Return the text with square brackets turned into spaces, which are left of its links."""
    return text.replace("[", " ").replace("]", " ") if "[" in text else text


def blank_links(text: str) -> str:
    """Return the text without citations and link targets; other brackets are those of the text."""
    return _filled(text, " ")


def _filled(text: str, filler: str) -> str:
    def fill(match: re.Match[str]) -> str:
        start, end = match.span()
        return filler * (end - start)

    if "[@" in text:
        text = CITATION.sub(fill, text)
    if "](" in text:
        text = _LINK_TARGET.sub(fill, text)
    if ">" in text:
        text = _BOX.sub(_blank_signs, text)
    return text


def _blank_signs(box: re.Match[str]) -> str:
    first, *others = box.group().split("\n")
    return "\n".join([first, *(_BOX_SIGN.sub(r"\1 ", line) for line in others)])


def shape_of(source: str) -> str:
    """Return a text, markup included, as its lines are told apart; same length.

    Blanks in the place of a citation would make an empty line of one that has nothing else.
    """
    return _filled(source, _FILLER) if _MARKUP_BEGINS.search(f"\n{source}") else ""


def units_of(text: str, *, block: bool, shape: str = "") -> tuple[Unit, ...]:
    """Cut a text whose markup is blanked into paragraphs, items, sub-headings and cells.

    `shape` is the text's if that is another than the text.
    """
    found: list[Unit] = []
    if not block:
        return paragraph(text)
    start = 0
    shape = shape or text
    ends = [match.span() for match in _UNIT_END.finditer(shape)] if "\n" in text else []
    for stop, following in [*ends, (len(text), len(text))]:
        if sign := _HEADING.match(shape, start, stop):
            end = text.find("\n", sign.end(), stop)
            end = stop if end < 0 else end
            _add_unit(found, "heading", text, _skip(text, sign.end(), end, " \t"), end)
            start = end
        if "|" in text[start:stop]:
            start = _add_table(found, text, start, stop)
        marker = _ITEM.match(shape[start:stop])
        other = None if marker else _OPENS_BOX.match(shape[start:stop])
        opening = marker or other
        begin = start + (opening.end() if opening else 0)
        begin = _skip(text, begin, stop, " \t" if other else None)
        _add_unit(found, "item" if marker else "paragraph", text, begin, stop)
        start = following
    return tuple(found)


def paragraph(text: str) -> tuple[Unit, ...]:
    """Cut a text that is one paragraph; there is none without words."""
    sentences = _sentences(text, 0, len(text))
    start = len(text) - len(text.lstrip())
    return (Unit("paragraph", start, len(text), sentences),) if sentences else ()


def _skip(text: str, start: int, stop: int, blanks: str | None) -> int:
    """Return where the first letter after blanks is."""
    piece = text[start:stop]
    return start + len(piece) - len(piece.lstrip(blanks))


def _add_table(found: list[Unit], text: str, start: int, stop: int) -> int:
    """Add the cells of a table, and what stands above it; return where the table ends."""
    lines = text[start:stop].split("\n")
    above = next((at for at, line in enumerate(lines[1:]) if is_delimiter(line)), None)
    if above is None:
        return start
    at = start
    for number, line in enumerate(lines):
        if number < above:
            at += len(line) + 1
            continue
        if number == above and at > start:
            _add_unit(found, "paragraph", text, start, at)
        for first, end in cell_places(line):
            begin = at + first + len(line[first:end]) - len(line[first:end].lstrip())
            _add_unit(found, "column" if number == above else "cell", text, begin, at + end)
        at += len(line) + 1
    return stop


def _add_unit(found: list[Unit], kind: UnitKind, text: str, start: int, end: int) -> None:
    sentences = _sentences(text, start, end)
    if sentences:
        found.append(Unit(kind, start, end, sentences))


def _sentences(text: str, start: int, stop: int) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    at = start
    # Most texts have no other mark, and a search for one alone is quicker.
    only_stops = text.isascii() and "!" not in text and "?" not in text
    for match in (_FULL_STOP if only_stops else _SENTENCE_END).finditer(text, start, stop):
        if not _is_within(match, start):
            _add_sentence(found, text, at, match.end())
            at = match.end()
    _add_sentence(found, text, at, stop)
    return tuple(found)


def _is_within(stop: re.Match[str], start: int) -> bool:
    """Return whether a full stop is of a short form or an initial, and its sentence goes on."""
    following = stop["next"]
    if following is None:
        return False
    if following.islower():
        return True  # a small letter of a script with capitals
    text, mark = stop.string, stop.start()
    before = text[max(start, mark - 10) : mark + 1]
    if before.endswith(_SHORTENED) or before[-2:-1].isupper():
        return _NOT_AN_END.search(before) is not None
    return before.endswith("No.") and _NUMBER_FOLLOWS.match(text, stop.end()) is not None


class _Words(dict[str, int]):
    """Remembers how many words each run of letters is: a dash is none, and one/other is one."""

    def __missing__(self, run: str) -> int:
        count = self[run] = len(_WORD.findall(without_marks(run)))
        return count


_WORDS = _Words()


def _add_sentence(found: list[Sentence], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    runs = tuple(piece.split())
    words = sum(map(_WORDS.__getitem__, runs)) if runs else 0
    if words:
        stripped = piece.strip()
        start += piece.index(runs[0])
        spaced = " ".join(runs) if "  " in stripped or "\n" in stripped else stripped
        found.append(Sentence(start, start + len(stripped), spaced, words, runs))
