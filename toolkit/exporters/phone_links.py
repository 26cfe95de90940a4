"""Texts of a page -> the same, escaped, with a link that dials around each phone number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from toolkit.model.dialled_numbers import (
    Dialled,
    dialled,
    dialled_numbers_in,
    numbers_of_action,
)

if TYPE_CHECKING:
    from markupsafe import Markup


def phone_link(number: str) -> Markup:
    """Return a link that dials what is known to be a phone number."""
    return _linked(number, [Dialled(0, len(number), dialled(number))])


def text_with_phone_links(text: str, language: str) -> Markup:
    """Return a text in which each phone number is a link."""
    return _linked(text, dialled_numbers_in(text, language))


def action_with_phone_links(action: str, language: str) -> Markup:
    """Return a care card's action in which each number to dial is a link."""
    return _linked(action, numbers_of_action(action, language))


def _linked(text: str, numbers: Iterable[Dialled]) -> Markup:
    from markupsafe import Markup, escape

    pieces: list[Markup] = []
    at = 0
    for start, end, number in numbers:
        link = Markup('<a href="tel:{}">{}</a>').format(number, text[start:end])
        pieces += [escape(text[at:start]), link]
        at = end
    return Markup().join([*pieces, escape(text[at:])])
