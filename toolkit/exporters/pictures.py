"""A page -> its pictures: the record's figures, and the dots that show a chance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.exporters.chance_picture import chance_name, chance_picture, has_picture
from toolkit.exporters.context import Context
from toolkit.exporters.errors import HandoutError
from toolkit.pages.page import Page
from toolkit.pages.parts import Chance
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
    for chance in chances(page):
        if has_picture(chance):
            found[chance_name(chance)] = (_SVG, chance_picture(chance, page.direction))
    return found


def chances(value: Any) -> Iterator[Chance]:
    """Yield every chance that a page, or a part of one, tells as data."""
    if isinstance(value, Chance):
        yield value
    elif isinstance(value, PageModel):
        for name in type(value).model_fields:
            yield from chances(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from chances(each)


def _cleaned(name: str, content: bytes) -> bytes:
    try:
        return clean_svg(content).content
    except PictureError as error:
        raise HandoutError(f"{name}: {error}") from error


def words_in_pictures(page: Page, context: Context) -> str:
    """Return the words inside drawings: a handout needs fonts for them as well."""
    drawings = (figure.file for figure in page.figures if figure.media_type == _SVG)
    return "".join(clean_svg(context.images[name]).text for name in drawings)
