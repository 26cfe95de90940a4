"""A record: a document that fits its schema, with its typed model and its parsed prose."""

from __future__ import annotations

from functools import cached_property
from typing import Any, TypeVar

from msgspec import Struct

from toolkit.base.diagnostics import Route
from toolkit.model.kinds.kind import OWN
from toolkit.model.marked_fields import marked_fields
from toolkit.model.marks import Headline
from toolkit.model.record_model import RecordModel
from toolkit.model.text.blocks import Citation
from toolkit.model.text_fields import TextKind, texts_in
from toolkit.records.document import Document
from toolkit.records.text.passage import Passage, passage_of
from toolkit.records.text.reading_order import wording_of
from toolkit.records.text.wording import Wording

M = TypeVar("M")


class Record(Struct, frozen=True, dict=True):
    """A record's model, and the document it came from."""

    document: Document
    model: RecordModel

    @property
    def id(self) -> str:
        """The record's id."""
        return self.model.id

    @property
    def is_english(self) -> bool:
        """Whether the rules on English words apply to it."""
        return self.model.language.split("-")[0] == "en"

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text field that may hold markup, in the order of the model."""
        return tuple(
            [
                passage_of(route, text, block=kind == "prose")
                for route, text, kind in self._texts
                if kind != "plain"
            ]
        )

    @cached_property
    def parsed_passages(self) -> tuple[Passage, ...]:
        """Those of its passages that have to be parsed: all but lines with simple marks."""
        return tuple([passage for passage in self.passages if not passage.is_simple])

    @cached_property
    def by_section(self) -> dict[Route, list[Passage]]:
        """Its texts by their top-level key; each of a record's own sections is one by itself."""
        found: dict[Route, list[Passage]] = {}
        for passage in self.passages:
            length = 2 if passage.route[0] == OWN else 1
            found.setdefault(passage.route[:length], []).append(passage)
        return found

    @cached_property
    def plain_texts(self) -> tuple[tuple[Route, str], ...]:
        """Every text field that is printed letter for letter."""
        return tuple([(route, text) for route, text, kind in self._texts if kind == "plain"])

    @cached_property
    def _texts(self) -> list[tuple[Route, str, TextKind]]:
        return texts_in(self.model)

    @cached_property
    def headlines(self) -> tuple[tuple[Route, str], ...]:
        """Every name of what follows that it has, in the order of the model."""
        fields = self.marked(Headline)
        return tuple([(at, value) for at, _mark, value in fields if isinstance(value, str)])

    @cached_property
    def _marked(self) -> dict[type, list[tuple[Route, Any, Any]]]:
        return {}

    def marked(self, mark: type[M]) -> list[tuple[Route, M, Any]]:
        """Return route, mark and value of each field with the mark; several rules ask for one."""
        found = self._marked.get(mark)
        if found is None:
            found = self._marked[mark] = marked_fields(self.model, mark)
        return found

    @cached_property
    def citations(self) -> tuple[str, ...]:
        """The reference ids it cites, each once, in reading order."""
        found: dict[str, None] = {}
        for passage in self.passages:
            for node, _words in passage.marks:
                if isinstance(node, Citation):
                    found.setdefault(node.id)
        return tuple(found)

    @cached_property
    def wording(self) -> Wording:
        """Its words as one text; none if it is not in English, like the word lists of the rules."""
        if not self.is_english:
            return Wording((), "", "")
        return wording_of(self.model, self.headlines, self.passages)
