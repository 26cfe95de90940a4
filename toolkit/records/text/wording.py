"""Text fields -> their words as one text that rules search once, with the way back to each field.

Markup is blanked out, and what no rule may touch is filled in, letter by letter: positions hold in
the fields as the editor wrote them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from msgspec import Struct

from toolkit.base.diagnostics import Finding, Route
from toolkit.base.text.landmarks import DIGITS, digit_runs
from toolkit.base.text.regex import regex
from toolkit.model.kept.passages import Kept, kept_in, without
from toolkit.model.text.foreign import foreign_in
from toolkit.model.text.prose import blank_brackets, blank_links
from toolkit.records.text.passage import Passage

Words = tuple[int, int]

END = " \x00 "
"""Stands between two fields, where no phrase can reach across it; no record may contain a NUL."""

# Marks round and between words; a table of bytes is 10 times as fast as one of text.
_MARKS = bytes.maketrans(b'.,;:!?()[]"*/\0', b" " * 14)
_OTHER_MARKS = ("’", "'"), ("“", " "), ("”", " "), ("—", " "), ("–", " "), ("' ", " "), (" '", " ")
_FAR = 500
"""Letters; a text without full stops would else be looked at again for each of its words."""
_LIST_MARK = regex(r"(?:^|\n)[ \t]*(?:[-+*>]|#{1,6}|[0-9]{1,9}[.)])$")


class Piece(NamedTuple):
    """One text field, and where it begins in the wording's text."""

    route: Route
    source: str
    """The field as the editor wrote it, markup included."""
    start: int
    end: int
    passage: Passage | None = None
    """None for a heading or a name, which holds no markup."""


class Wording(Struct, frozen=True, dict=True):
    """The fields of a record that readers see, in reading order, as one text."""

    pieces: tuple[Piece, ...]
    bracketed: str
    """Without markup, but with the brackets of the text, which are part of a code."""
    written: str
    """The same without brackets."""
    digits: tuple[Words, ...] = ()
    """Every run of digits in what is written."""
    names: str = ""
    """The record's title and other names, in small letters: its readers know these words."""

    @cached_property
    def kept(self) -> tuple[Kept, ...]:
        """What no rule may touch: phone numbers, codes, names, quotations and the like."""
        kept = kept_in(self.bracketed)
        # Without its target no one could tell that a passage is in another language.
        typed = END.join([piece.source for piece in self.pieces])
        foreign = [Kept(*place, "language") for place in foreign_in(typed)]
        return tuple(sorted((*kept, *foreign))) if foreign else kept

    @cached_property
    def text(self) -> str:
        """What rules search: what is written, with the passages that are kept filled in."""
        return without(self.written, self.kept)

    @cached_property
    def plain(self) -> str:
        """The text in small letters, apostrophes straight, lines joined; the same length."""
        # Field by field: a letter beyond ASCII in one makes it slow for all of the text.
        plain = END.join(map(str.lower, self.text.split(END)))
        if len(plain) != len(self.text):  # a few capitals grow: İ becomes i and a dot
            plain = "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)
        return plain.replace("\n", " ").replace("’", "'").replace("\xa0", " ")

    @cached_property
    def tokens(self) -> frozenset[str]:
        """Every word as it is written somewhere in the text, without the marks around it."""
        text = self.text.encode(errors="replace").translate(_MARKS).decode()
        for mark, instead in _OTHER_MARKS:
            text = text.replace(mark, instead)
        return frozenset(text.split())

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word in small letters."""
        return frozenset(map(str.lower, self.tokens))

    @cached_property
    def numbers(self) -> tuple[Words, ...]:
        """Every run of digits that rules may judge."""
        runs = [DIGITS.finditer(self.text, *run) for run in self.digits]
        return tuple([match.span() for found in runs for match in found])

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    def piece(self, at: int) -> Piece:
        """Return the field that a position of the text is in."""
        return self.pieces[bisect_right(self._starts, at) - 1]

    def finding(
        self,
        words: Words,
        message: str,
        hint: str,
        replacement: str | None = None,
        *,
        proven: bool = False,
    ) -> Finding:
        """Make a finding at a range of the text; the range counts in its field from then on."""
        piece = self.piece(words[0])
        within = (words[0] - piece.start, words[1] - piece.start)
        return Finding(
            piece.route, message, hint, words=within, replacement=replacement, proven=proven
        )

    def sentence(self, at: int) -> str:
        """Return the sentence that a position is in, in small letters; a part of an endless one."""
        piece = self.piece(at)
        begin, end = piece.start, piece.end
        if piece.passage is not None:
            within = at - begin
            units = piece.passage.units
            unit = bisect_right(units, within, key=attrgetter("start")) - 1
            sentences = units[unit].sentences if unit >= 0 else ()
            number = bisect_right(sentences, within, key=attrgetter("start")) - 1
            if number >= 0 and within < sentences[number].end:
                begin, end = begin + sentences[number].start, begin + sentences[number].end
        return self.plain[max(begin, at - _FAR) : min(end, at + _FAR)]

    def begins_sentence(self, at: int) -> bool:
        """Return whether any word would have a capital there: first in a sentence or item."""
        begin = self.piece(at).start
        before = self.written[begin:at].rstrip(" \n\"'“‘(")
        return not before or before[-1] in ".!?:" or _LIST_MARK.search(before) is not None

    def is_name(self, words: Words) -> bool:
        """Return whether a phrase is, or is part of, a name: a capital inside a sentence."""
        start, end = words
        if not self.text[start:end].islower():
            return not self.begins_sentence(start) or self.text[start:end].isupper()
        return False

    def in_brackets(self, words: Words) -> bool:
        """Return whether a range stands inside round brackets."""
        piece = self.piece(words[0])
        opened = self.text.rfind("(", piece.start, words[0])
        if opened < 0 or self.text.find(")", opened, words[0]) >= 0:
            return False
        closed = self.text.find(")", words[1])
        return 0 <= closed <= piece.end


Field = tuple[Route, str, Passage | None]
"""A text field as an editor wrote it; with its passage if it may hold markup."""


def make_wording(fields: Iterable[Field], names: Iterable[str] = ()) -> Wording:
    """Return the wording of fields in reading order; `names` are what the record is called."""
    pieces: list[Piece] = []
    blanked: list[str] = []
    start = 0
    for route, source, passage in fields:
        end = start + len(source)
        pieces.append(Piece(route, source, start, end, passage))
        blanked.append(passage.without_links if passage else blank_links(source))
        start = end + len(END)
    text = END.join(blanked)
    called = END.join(names).lower().replace("’", "'")
    digits = digit_runs(text)  # the same as in what is written: no bracket is one
    return Wording(tuple(pieces), text, blank_brackets(text), digits, called)
