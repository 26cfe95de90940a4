"""The glossary and the organisations -> their sentences, as a record that rules can read.

Its texts are plain words, each at its own place in the shared file.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from toolkit.base.diagnostics import Route
from toolkit.model.record_model import RecordModel
from toolkit.model.text.blocks import Paragraph, Parsed, Text
from toolkit.records.document import Document
from toolkit.records.record import Record
from toolkit.records.text.passage import Passage
from toolkit.records.text.wording import Wording, make_wording

_SENTENCES = ("meaning", "what_for")
_NAMES = ("term", "name", "region")


class SharedTexts(Record, frozen=True):
    """The sentences of one shared file; its model has nothing but a language."""

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Each meaning of the glossary, or what each organisation is for."""
        return tuple(
            Passage((at, key), entry[key], parsed=Parsed((Paragraph((Text(entry[key]),)),)))
            for at, entry in enumerate(self.document.data)
            for key in _SENTENCES
            if key in entry
        )

    @cached_property
    def plain_texts(self) -> tuple[tuple[Route, str], ...]:
        """Each term, and the name and place of each organisation."""
        return tuple(
            ((at, key), entry[key])
            for at, entry in enumerate(self.document.data)
            for key in _NAMES
            if isinstance(entry.get(key), str)
        )

    @cached_property
    def wording(self) -> Wording:
        """Its words as one text; none if it is not in English."""
        passages = self.passages if self.is_english else ()
        return make_wording((each.route, each.text, each) for each in passages)


class FragmentTexts(SharedTexts, frozen=True):
    """The sentences of a fragment's parts."""

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Each part's text."""
        parts = self.document.data["parts"].items()
        return tuple(
            Passage(("parts", name, "text"), part["text"], block=True) for name, part in parts
        )

    @cached_property
    def plain_texts(self) -> tuple[tuple[Route, str], ...]:
        """No text of a fragment is without marks."""
        return ()


class SiteTexts(SharedTexts, frozen=True):
    """The notes of a site, which are plain words."""

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Each note."""
        return tuple(
            Passage(("notes", id), note, parsed=Parsed((Paragraph((Text(note),)),)))
            for id, note in self.document.data.get("notes", {}).items()
        )

    @cached_property
    def plain_texts(self) -> tuple[tuple[Route, str], ...]:
        """No other text of a site is judged."""
        return ()


def shared_texts(document: Document, language: str) -> SharedTexts:
    """Return a shared file's sentences, as a record in this language."""
    fields: dict[str, Any] = {"language": language, "title": "", "also_known_as": ()}
    data = document.data
    by_kind = {"fragment": FragmentTexts, "site": SiteTexts}
    texts = by_kind[data["kind"]] if isinstance(data, dict) else SharedTexts
    return texts(document, RecordModel.model_construct(**fields))
