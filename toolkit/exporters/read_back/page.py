"""A page -> the words that each of its files must hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct
from pydantic import BaseModel

from toolkit.base.settings import Sources
from toolkit.exporters.online_address import printed_address
from toolkit.pages.page import Page
from toolkit.pages.parts import Reference
from toolkit.pages.rich_text import CitationNode, ItemList, Line, LinkNode

# What programs need, what is looked for by itself, and what is no text of the record.
_NO_WORDS = {
    "after",
    "alt",
    "anchor",
    "body_systems",
    "changes",
    "citations",
    "codes",
    "columns",
    "direction",
    "disclaimer",
    "draft_notice",
    "field",
    "file",
    "get_help",
    "id",
    "kind",
    "kind_label",
    "labels_language",
    "own_labels_language",
    "language",
    "licence",
    "local_services",
    "media_type",
    "newest_change",
    "numbers",
    "place",
    "publisher",
    "read",
    "status",
    "status_label",
    "translation_of",
    "translations",
    "type",
    "url",
}
# The text of a source and of a chance says the same as their parts.
_WHOLE = {"BodyMap": "text", "Chance": "text", "Prose": "blocks", "Quantity": "text"}
_OF_SOURCES: Mapping[Sources, tuple[str, ...]] = {
    "marks": ("text",),
    "list": ("published_by", "title", "issued"),
    "link": (),
}


class Printing(Struct, frozen=True):
    """What the templates add to the words of a record."""

    addresses: bool = False
    """Whether a link's address follows its words."""
    sources: Sources = "marks"
    """Which words of the sources there are."""


def card_texts(page: Page, printing: Printing) -> Iterator[str]:
    """Yield what a person in danger must read, in order: each card's label, action and signs."""
    for card in page.get_help.cards:
        yield card.label
        if card.reader:
            yield card.reader
        yield card.action
        yield from _texts(card.signs, printing)
        if card.closing:
            yield from _texts(card.closing, printing)
    yield page.get_help.none


def first_words(page: Page) -> Iterator[str]:
    """Yield what page 1 must say: how the first card begins."""
    for card in page.get_help.cards[:1]:
        yield card.label
        yield card.action
    yield page.get_help.none


def text_after_message(page: Page) -> str:
    """Return what a handout and a fact sheet say next: a sign found only behind it is lost."""
    first = next(each for each in page.made_from.body if getattr(page, each.key))
    return next(_texts(getattr(page, first.key), Printing(addresses=True)))


def summary_texts(page: Page) -> Iterator[str]:
    """Yield what a one-page summary says beside the care cards and the main message."""
    for section in page.made_from.body:
        if section.in_summary:
            yield from _texts(getattr(page, section.key), Printing(addresses=True))


def other_texts(page: Page, printing: Printing) -> Iterator[str]:
    """Yield all other words of the record that are meant for readers."""
    return _texts(page, printing)


def letters_to_read(page: Page) -> int:
    """Return how many letters of the record a reader has before them, sources left out."""
    printing = Printing(sources="link")
    texts = (*card_texts(page, printing), *other_texts(page, printing))
    return sum(map(len, texts))


def _texts(value: Any, printing: Printing) -> Iterator[str]:
    if isinstance(value, Line):
        yield _line(value, printing)
    elif isinstance(value, ItemList) and value.numbers:
        for number, item in zip(value.numbers, value.items, strict=True):
            yield f"{number}. {_line(item, printing)}"
    elif isinstance(value, BaseModel):
        whole = _WHOLE.get(type(value).__name__)
        names: Iterable[str] = (whole,) if whole else type(value).model_fields
        if isinstance(value, Reference):
            names = _OF_SOURCES[printing.sources]
        for name in names:
            if name not in _NO_WORDS:
                yield from _texts(getattr(value, name), printing)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item, printing)
    elif isinstance(value, str):
        yield value


def _line(line: Line, printing: Printing) -> str:
    parts: list[str] = []
    for node in line.nodes:
        if not isinstance(node, CitationNode):
            parts.append(node.text)
        if printing.addresses and isinstance(node, LinkNode) and node.to == "web":
            parts.append(f" ({printed_address(node.url)})")
    return "".join(parts)
