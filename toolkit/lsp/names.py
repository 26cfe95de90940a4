"""A name in a text -> what it stands for: the words on it, and where it is written down."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from toolkit.base.diagnostics import Route, Span
from toolkit.lsp.checking import Checked
from toolkit.lsp.cursor import Named, Sort
from toolkit.model.shared import GlossaryTerm, Organisation, Reference
from toolkit.records.document import Document
from toolkit.records.places.places import find_places

_SHARED: dict[Sort, tuple[str, Any]] = {
    "reference": ("references", Reference),
    "glossary": ("glossary", GlossaryTerm),
    "organisation": ("organisations", Organisation),
}


class Thing(NamedTuple):
    """What a name stands for."""

    id: str
    title: str
    words: str
    """What there is to know of it."""
    path: str
    """The file in which it is written down."""
    route: Route


def things(checked: Checked, sort: Sort) -> Mapping[str, Thing]:
    """Return all that a name of one sort can stand for, by name."""
    overview = checked.validated.overview
    if sort == "record":
        return {
            id: Thing(id, each.title, f"{each.kind} {id}", each.path, ("id",))
            for id, each in overview.by_id.items()
        }
    if sort == "fragment":
        return dict(part for each in overview.fragments for part in _parts(each))
    name, model = _SHARED[sort]
    document = overview.shared.get(name)
    found: dict[str, Thing] = {}
    for at, entry in enumerate(document.data if document else ()):
        if document and entry:
            value = model.model_validate(entry)
            for id in value.names:
                found.setdefault(id, Thing(id, *_said(value), document.path, (at,)))
    return found


def thing(checked: Checked, named: Named) -> Thing | None:
    """Return what one name stands for; None if there is no such thing."""
    return things(checked, named.sort).get(named.id)


def span_of(text: str, route: Route) -> Span:
    """Return the place of a thing in the text of its file; its beginning if it moved."""
    places = find_places(text)
    span = places.keys.get(route) or places.values.get((*route, "id")) or places.values.get(route)
    return span or Span()


def _parts(document: Document) -> list[tuple[str, Thing]]:
    id = PurePosixPath(document.path).stem
    return [
        (name := f"{id}/{part}", Thing(name, part, each["text"], document.path, ("parts", part)))
        for part, each in document.data["parts"].items()
    ]


def _said(value: Reference | GlossaryTerm | Organisation) -> tuple[str, str]:
    if isinstance(value, GlossaryTerm):
        return value.term, value.meaning
    if isinstance(value, Organisation):
        return value.name, "\n".join(filter(None, (value.what_for, str(value.url))))
    lines = (value.container_title, value.publisher, value.url or value.doi)
    return value.title or value.id, "\n".join(filter(None, lines))
