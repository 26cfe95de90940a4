"""What someone looks for -> sources and terms of the collection, as a text names them."""

from __future__ import annotations

from msgspec import Struct

from toolkit.pages.sources.citation_text import title_of
from toolkit.records.reading.library import Library

_MOST = 8


class Addition(Struct, frozen=True):
    """What to put into a text, and what it is."""

    text: str
    what: str


def additions(looked_for: str, library: Library) -> tuple[Addition, ...]:
    """Return what has all the words that are looked for; sources first."""
    words = looked_for.casefold().split()
    every = [
        *(Addition(f"[@{id}]", title_of(each)) for id, each in library.references.items()),
        *(
            Addition(f"[{each.term}](glossary:{id})", each.meaning)
            for id, each in library.glossary.items()
        ),
    ]
    found = (
        each
        for each in every
        if all(word in f"{each.text} {each.what}".casefold() for word in words)
    )
    return tuple(dict.fromkeys(found))[:_MOST]
