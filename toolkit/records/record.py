"""A record: a document that fits its schema, with its typed model and its parsed prose."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from toolkit.base.diagnostics import Route
from toolkit.model.condition import Condition
from toolkit.model.markup import Citation, Parsed, parse
from toolkit.model.prose import Unit, blank_markup, units_of
from toolkit.model.topic import Topic
from toolkit.model.walk import marked_texts
from toolkit.records.document import Document


@dataclass(frozen=True)
class Passage:
    """One text field of a record, parsed once for all rules and exporters."""

    route: Route
    text: str
    parsed: Parsed
    block: bool = False

    @cached_property
    def words_only(self) -> str:
        """The text with its markup blanked out: same length, so positions hold in both."""
        return blank_markup(self.text)

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Its paragraphs and list items, cut into sentences."""
        return units_of(self.words_only, block=self.block)


@dataclass(frozen=True)
class Record:
    """A condition or a topic, and the document it came from."""

    document: Document
    model: Condition | Topic

    @property
    def id(self) -> str:
        """The record's id."""
        return self.model.id

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every marked text field, in the order of the model."""
        return tuple(
            Passage(route, text, parse(text, block=block), block)
            for route, text, block in marked_texts(self.model)
        )

    @cached_property
    def citations(self) -> tuple[str, ...]:
        """The reference ids it cites, each once, in reading order."""
        found: dict[str, None] = {}
        for passage in self.passages:
            for node in passage.parsed.nodes():
                if isinstance(node, Citation):
                    found.setdefault(node.id)
        return tuple(found)
