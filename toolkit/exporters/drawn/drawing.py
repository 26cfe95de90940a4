"""A value of a page -> a picture of it, and what it shows in words for who cannot see it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from msgspec import Struct

from toolkit.base.discovery import defined_in
from toolkit.pages.languages.translations import Direction
from toolkit.pages.rich_text import PageModel


class Drawing(Struct, frozen=True):
    """How values of one type are drawn; equal values have one name."""

    of: type[PageModel]
    name: Callable[[Any], str]
    """Without a dot, which the names of files have; empty for a value that cannot be drawn."""
    words: Callable[[Any, str], str]
    """What the picture shows, in a language."""
    draw: Callable[[Any, Direction], bytes]
    """The picture as SVG; what it tells apart differs in shape or tone, not in colour alone."""


@cache
def _drawings() -> dict[type, Drawing]:
    return {each.of: each for each in defined_in("toolkit.exporters.drawn", Drawing)}


def drawing_of(value: Any) -> Drawing | None:
    """Return how a value is drawn; None for all that has no picture."""
    return _drawings().get(type(value))


def picture_name(value: Any) -> str:
    """Return the name of a value's picture; empty if it has none."""
    drawing = drawing_of(value)
    return drawing.name(value) if drawing else ""


def picture_words(value: Any, language: str) -> str:
    """Return what a value's picture shows."""
    drawing = drawing_of(value)
    return drawing.words(value, language) if drawing else ""
