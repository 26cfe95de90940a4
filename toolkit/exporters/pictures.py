"""A page -> its pictures: the record's figures, and those drawn from its data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.exporters.context import Context
from toolkit.exporters.drawn.drawing import Drawing, drawing_of
from toolkit.exporters.errors import HandoutError
from toolkit.pages.page import Page
from toolkit.pages.rich_text import PageModel
from toolkit.records.pictures.picture import PictureError
from toolkit.records.pictures.svg import clean_svg

_SVG = "image/svg+xml"


def pictures(page: Page, context: Context) -> dict[str, tuple[str, bytes]]:
    """Return each picture's media type and bytes, by name; drawings are cleaned."""
    found = {}
    for figure in page.figures:
        content = context.images[figure.file]
        if figure.media_type == _SVG:
            content = _cleaned(figure.file, content)
        found[figure.file] = (figure.media_type, content)
    for value, drawing in _drawn(page):
        if name := drawing.name(value):
            found[name] = (_SVG, drawing.draw(value, page.direction))
    return found


def _drawn(value: Any) -> Iterator[tuple[Any, Drawing]]:
    """Yield every value of a page, or of a part of one, that is drawn."""
    if isinstance(value, PageModel):
        if drawing := drawing_of(value):
            yield value, drawing
            return
        for name in type(value).model_fields:
            yield from _drawn(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from _drawn(each)


def _cleaned(name: str, content: bytes) -> bytes:
    try:
        return clean_svg(content).content
    except PictureError as error:
        raise HandoutError(f"{name}: {error}") from error


def words_in_pictures(page: Page, context: Context) -> str:
    """Return the words inside drawings: a handout needs fonts for them as well."""
    drawings = (figure.file for figure in page.figures if figure.media_type == _SVG)
    return "".join(clean_svg(context.images[name]).text for name in drawings)
