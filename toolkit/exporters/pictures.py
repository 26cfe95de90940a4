"""A page -> its pictures: the record's figures, and the dots that show a chance."""

from __future__ import annotations

from toolkit.exporters.chance_picture import chance_picture, has_picture
from toolkit.exporters.context import Context
from toolkit.exporters.errors import HandoutError
from toolkit.pages.page import ConditionPage, TopicPage
from toolkit.records.pictures.picture import PictureError
from toolkit.records.pictures.svg import clean_svg

CHANCE = "chance"
"""The name of the dots; a figure's name is its file's, which has a dot in it."""

_SVG = "image/svg+xml"


def pictures(page: ConditionPage | TopicPage, context: Context) -> dict[str, tuple[str, bytes]]:
    """Return each picture's media type and bytes, by name; drawings are cleaned."""
    found = {}
    for figure in page.figures:
        content = context.images[figure.file]
        if figure.media_type == _SVG:
            content = _cleaned(figure.file, content)
        found[figure.file] = (figure.media_type, content)
    chance = page.nerve_pain.chance if isinstance(page, ConditionPage) and page.nerve_pain else None
    if chance is not None and has_picture(chance):
        found[CHANCE] = (_SVG, chance_picture(chance, page.direction))
    return found


def _cleaned(name: str, content: bytes) -> bytes:
    try:
        return clean_svg(content).content
    except PictureError as error:
        raise HandoutError(f"{name}: {error}") from error


def words_in_pictures(page: ConditionPage | TopicPage, context: Context) -> str:
    """Return the words inside drawings: a handout needs fonts for them as well."""
    drawings = (figure.file for figure in page.figures if figure.media_type == _SVG)
    return "".join(clean_svg(context.images[name]).text for name in drawings)
