"""Bytes of a shared file -> its entries, each judged by itself: a bad one spoils no other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from toolkit.base.diagnostics import Finding
from toolkit.model.schema import shared_schema
from toolkit.model.shared import GlossaryTerm, Organisation, Reference
from toolkit.model.text_fields import plain_texts
from toolkit.records.document import Document
from toolkit.records.places.places import find_places
from toolkit.records.reading.modelled import modelled
from toolkit.records.reading.plain_markup import plain_markup
from toolkit.records.reading.schema_check import fits
from toolkit.records.refused import Refused
from toolkit.records.syntax.parse import read_document

Entry = Reference | GlossaryTerm | Organisation
ENTRIES: dict[str, type[Entry]] = {
    "references": Reference,
    "glossary": GlossaryTerm,
    "organisations": Organisation,
}


class Entries(Struct, frozen=True):
    """A shared file that is a list: its good entries by position, and what is wrong with others."""

    document: Document
    """Its data has nothing in the place of an entry with errors."""
    good: Mapping[int, Any]
    broken: Mapping[str, int]
    """The names of entries that cannot be used, and the lines that they begin on."""
    refused: Refused | None = None
    """The file as it is, if some entries have errors."""


def read_entries(path: str, content: bytes, name: str) -> Entries | Refused:
    """Take a shared file (references, glossary, organisations) through the stages of a record."""
    document = read_document(path, content, quoted=name == "references")
    if isinstance(document, Refused):
        return replace(document, shared=name)
    data = document.data
    schema = shared_schema(name)
    refused = Refused(path, document.text, data=data, shared=name)
    if not isinstance(data, list):
        return refused
    bad: set[int] = set()
    if not fits(schema, data):
        bad = {at for at, entry in enumerate(data) if not fits(schema, [entry])}
    good: dict[int, Any] = {}
    for at, entry in enumerate(data):
        model = None if at in bad else _entry(name, entry)
        if model is None:
            bad.add(at)
        else:
            good[at] = model
    twice = _named_twice(good)
    if not (bad or twice):
        return Entries(document, good, {})
    kept = [{} if at in bad else entry for at, entry in enumerate(data)]
    good = {at: entry for at, entry in good.items() if at not in twice}
    places = find_places(document.text)
    broken = {
        each: places.span(Finding((at,), "")).line
        for at in sorted(bad | twice, reverse=True)
        for each in _names_in(data[at])
    }
    # A name of a good entry is never in doubt.
    for entry in good.values():
        for each in entry.names:
            broken.pop(each, None)
    return Entries(replace(document, data=kept), good, broken, refused if bad else None)


def may_have_marks(name: str) -> bool:
    """Whether names and headings in a shared file may hold marks that are not our markup."""
    # CSL-JSON has marks of its own in titles, such as <i>.
    return name == "references"


def _entry(name: str, entry: Any) -> Entry | None:
    """Return the model of an entry that fits its schema; None if something is wrong with it."""
    model = modelled(ENTRIES[name], entry)
    if model is None or may_have_marks(name):
        return model
    return None if next(plain_markup(plain_texts(model)), None) else model


def _names_in(entry: Any) -> list[str]:
    """Return the names of an entry that may not be one."""
    if not isinstance(entry, dict):
        return []
    return [str(entry[key]) for key in ("id", "citation-key") if entry.get(key)]


def _named_twice(entries: Mapping[int, Any]) -> set[int]:
    """Return the entries that cannot be told from others by their names; a rule reports them."""
    first: dict[str, int] = {}
    found: set[int] = set()
    for at, entry in entries.items():
        for name in entry.names:
            other = first.setdefault(name, at)
            if other != at:
                found |= {at, other}
    return found
