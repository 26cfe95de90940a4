"""[style]: a house's own colours, each refused where it could not be read."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from toolkit.base.colour import READABLE, nearest_readable, normal, weakest
from toolkit.base.settings.table import Table

LIGHT = "#ffffff"
DARK = "#12181d"
"""The backgrounds of pages by day and by night; printed pages are as by day."""

TEXT = ("#15202b", "#46545e", "#a3150c")
TEXT_DARK = ("#e9eef2", "#b3c0c9", "#ffb4ab")
"""What is on a tint beside the accent: text, small print, warnings."""


def _normal(colour: str) -> str:
    try:
        return normal(colour)
    except ValueError as error:
        raise PydanticCustomError("colour", "it is no colour: {why}", {"why": str(error)}) from None


Colour = Annotated[str, AfterValidator(_normal)]


class Style(Table):
    """[style]: the colours of headings, links and tinted boxes; care cards keep theirs.

    A pair for light backgrounds and paper, and a pair for dark screens.
    """

    # The tints come first: what is written on them is checked against them.
    tint: Colour = Field(default="#e8f1f8", description="The background of boxes.")
    tint_dark: Colour = Field(default="#1c2a36", description="The same, on dark screens.")
    accent: Colour = Field(default="#00508f", description="Headings and lines.")
    accent_dark: Colour = Field(default="#8cc8ff", description="The same, on dark screens.")
    link: Colour = Field(default="#005ea5", description="Links.")
    link_dark: Colour = Field(default="#8cc8ff", description="The same, on dark screens.")

    @field_validator("tint", "tint_dark")
    @classmethod
    def _text_is_readable(cls, tint: str, info: ValidationInfo) -> str:
        return _readable(tint, TEXT_DARK if info.field_name == "tint_dark" else TEXT)

    @field_validator("accent", "accent_dark", "link", "link_dark")
    @classmethod
    def _readable_where_it_stands(cls, colour: str, info: ValidationInfo) -> str:
        dark = str(info.field_name).endswith("_dark")
        tint = info.data.get("tint_dark" if dark else "tint")
        return _readable(colour, (DARK if dark else LIGHT, *([tint] if tint else ())))


def _readable(colour: str, others: tuple[str, ...]) -> str:
    found, on = weakest(colour, others)
    if found >= READABLE:
        return colour
    nearest = nearest_readable(colour, others)
    hint = f"the nearest colour that passes is {nearest}" if nearest else "no colour passes"
    raise PydanticCustomError(
        "contrast",
        "{colour} beside {on} has a contrast of {found} to 1, and text needs {needed} to 1",
        # Rounded down: 4.49 must not be told as the 4.5 that would do.
        {
            "colour": colour,
            "on": on,
            "found": f"{int(found * 100) / 100:g}",
            "needed": f"{READABLE:g}",
            "hint": hint,
        },
    )
