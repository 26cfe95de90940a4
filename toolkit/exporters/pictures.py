"""A page -> its pictures: the record's figures, and the dots that show a chance."""

from __future__ import annotations

from toolkit.exporters.chance_picture import chance_picture, has_picture
from toolkit.exporters.context import Context
from toolkit.pages.page import ConditionPage, TopicPage

CHANCE = "chance"
"""The name of the dots; a figure's name is its file's, which has a dot in it."""


def pictures(page: ConditionPage | TopicPage, context: Context) -> dict[str, tuple[str, bytes]]:
    """Give each picture's media type and bytes, by name."""
    found = {
        figure.file: (figure.media_type, context.images[figure.file]) for figure in page.figures
    }
    chance = page.nerve_pain.chance if isinstance(page, ConditionPage) else None
    if chance is not None and has_picture(chance):
        found[CHANCE] = ("image/svg+xml", chance_picture(chance))
    return found
