"""A passage: one text field of a record, parsed once and cut into sentences once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from toolkit.base.diagnostics import Route
from toolkit.model.text.blocks import Node, Parsed
from toolkit.model.text.foreign import without_foreign
from toolkit.model.text.prose import (
    Unit,
    blank_brackets,
    blank_links,
    blank_markup,
    shape_of,
    units_of,
)


@dataclass(frozen=True)
class Passage:
    """One text field of a record, parsed once for all rules and exporters."""

    route: Route
    text: str
    parsed: Parsed
    block: bool = False

    @cached_property
    def without_links(self) -> str:
        """The text with its citations and the targets of its links blanked out; same length."""
        return blank_links(self.text)

    @property
    def words_only(self) -> str:
        """The text with its markup blanked out: same length, so positions hold in both."""
        return blank_brackets(self.without_links)

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """Every node, in reading order."""
        return self.parsed.nodes()

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Its paragraphs, list items and sub-headings, cut into sentences."""
        return _units(self.text, self.words_only, block=self.block)

    @property
    def own_units(self) -> tuple[Unit, ...]:
        """The same without its words in other languages, for a formula that knows one."""
        own = without_foreign(self.text)
        if own == self.text:
            return self.units
        return _units(own, blank_markup(own), block=self.block)


def _units(source: str, words: str, *, block: bool) -> tuple[Unit, ...]:
    shape = shape_of(source) if block and "[" in source else ""
    return units_of(words, block=block, shape=shape)
