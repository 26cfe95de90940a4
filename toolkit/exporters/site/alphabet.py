"""Titles -> the letters of an A to Z, each with its pages."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from toolkit.exporters.site.listed import Listed


def by_letter(pages: Iterable[Listed]) -> dict[str, list[Listed]]:
    """Sort pages by title as a reader would look them up, and group them by first letter."""
    groups: dict[str, list[Listed]] = {}
    for page in sorted(pages, key=lambda page: (_sorted_as(page.title), page.language, page.id)):
        groups.setdefault(first_letter(page.title), []).append(page)
    # Digits and signs come last, where no one looks first.
    return dict(sorted(groups.items(), key=lambda group: (group[0] == "#", _sorted_as(group[0]))))


def first_letter(title: str) -> str:
    """Return the letter under which a title stands: É under E; # for digits and signs."""
    for character in unicodedata.normalize("NFD", title):
        if character.isalpha():
            return character.upper()[0]
        if character.isdecimal():
            return "#"
    return "#"


def _sorted_as(title: str) -> str:
    """Letters and digits without accents: Sjögren's beside Sjogren."""
    return "".join(
        c for c in unicodedata.normalize("NFD", title.casefold()) if c.isalnum() or c == " "
    ).strip()
