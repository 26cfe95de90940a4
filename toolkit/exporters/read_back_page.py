"""A page -> the words that each of its files must hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from toolkit.pages.page import ConditionPage, TopicPage
from toolkit.pages.rich_text import Line, Paragraph, Prose

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
    "language",
    "local_services",
    "media_type",
    "newest_change",
    "place",
    "publisher",
    "read",
    "status",
    "status_label",
    "url",
}
# The text of a source and of a chance says the same as their parts.
_WHOLE = {"Reference": "text", "Chance": "text"}


def card_texts(page: ConditionPage | TopicPage) -> Iterator[str]:
    """Yield what a person in danger must read, in order: each card's label, action and signs."""
    for card in page.get_help.cards:
        yield card.label
        yield card.action
        for sign in card.signs:
            yield sign.text
    yield page.get_help.none


def text_after_cards(page: ConditionPage | TopicPage) -> str:
    """Give what a handout and a fact sheet say next: a sign found only behind it has been lost."""
    prose = page.overview if isinstance(page, ConditionPage) else page.answer
    return next(_lines(prose, numbered=False), "")


def other_texts(page: ConditionPage | TopicPage, *, numbered: bool) -> Iterator[str]:
    """Yield all other words of the record that are meant for readers.

    With `numbered` the items of a numbered list begin with their numbers.
    """
    yield from _texts(page, numbered=numbered)


def _lines(prose: Prose, *, numbered: bool) -> Iterator[str]:
    for block in prose.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif numbered and block.numbers:
            for number, item in zip(block.numbers, block.items, strict=True):
                yield f"{number}. {item.text}"
        else:
            yield from (item.text for item in block.items)


def _texts(value: Any, *, numbered: bool) -> Iterator[str]:
    if isinstance(value, Prose):
        yield from _lines(value, numbered=numbered)
    elif isinstance(value, Line):
        yield value.text
    elif isinstance(value, BaseModel):
        whole = _WHOLE.get(type(value).__name__)
        names = (whole,) if whole else type(value).model_fields
        for name in names:
            if name not in _NO_WORDS:
                yield from _texts(getattr(value, name), numbered=numbered)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item, numbered=numbered)
    elif isinstance(value, str):
        yield value
