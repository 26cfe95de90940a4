"""A passage: one text field of a record, parsed once and cut into sentences once."""

from __future__ import annotations

from functools import cached_property, lru_cache

from toolkit.base.diagnostics import Route
from toolkit.model.text.blocks import Node, Parsed
from toolkit.model.text.foreign import without_foreign
from toolkit.model.text.markup import parse
from toolkit.model.text.markup_problems import MarkupProblem
from toolkit.model.text.prose import (
    Unit,
    blank_brackets,
    blank_links,
    blank_markup,
    paragraph,
    shape_of,
    units_of,
)
from toolkit.model.text.simple_line import simple_line
from toolkit.records.text.marks import Mark, marks_in

_SHORT = 500
"""Letters of a text that is kept for the next record: longer ones are seldom in two."""


class Passage:
    """One text field of a record, parsed once for all rules and exporters."""

    def __init__(
        self, route: Route, text: str, *, block: bool = False, parsed: Parsed | None = None
    ) -> None:
        """Take a field; `parsed` is what it says if no sign in it is markup."""
        self.route = route
        self.text = text
        self.block = block
        self._parsed = parsed
        known = None if parsed else simple_line(text)
        self.is_simple = known is not None
        """Whether it is a paragraph of words, citations and simple links in one line."""
        self.without_links = known.words if known and "](" not in text else blank_links(text)
        """The text with its citations and the targets of its links blanked out; same length."""
        self.words_only = known.words if known else blank_brackets(self.without_links)
        """The text with its markup blanked out: same length, so positions hold in both."""
        self.marks: tuple[Mark, ...] = (
            known.marks if known else tuple(marks_in(text, self.parsed.nodes()))
        )
        """Its citations, terms and links, each with the place of what it names."""

    @cached_property
    def parsed(self) -> Parsed:
        """What it says, block by block."""
        return self._parsed or parse(self.text, block=self.block)

    @property
    def problems(self) -> tuple[MarkupProblem, ...]:
        """What it may not contain."""
        return () if self.is_simple else self.parsed.problems

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """Every node, in reading order."""
        return self.parsed.nodes()

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Its paragraphs, list items and sub-headings, cut into sentences."""
        if self.is_simple:
            return paragraph(self.words_only)
        return _units(self.text, self.words_only, block=self.block)

    @property
    def own_units(self) -> tuple[Unit, ...]:
        """The same without its words in other languages, for a formula that knows one."""
        own = self.text if self.is_simple else without_foreign(self.text)
        if own == self.text:
            return self.units
        return _units(own, blank_markup(own), block=self.block)


def _units(source: str, words: str, *, block: bool) -> tuple[Unit, ...]:
    shape = shape_of(source) if block and "[" in source else ""
    return units_of(words, block=block, shape=shape)


def passage_of(route: Route, text: str, *, block: bool) -> Passage:
    """Return a field as a passage; what many records say in the same place is read once."""
    return _known(route, text, block) if len(text) <= _SHORT else Passage(route, text, block=block)


@lru_cache(maxsize=256)
def _known(route: Route, text: str, block: bool) -> Passage:
    return Passage(route, text, block=block)
