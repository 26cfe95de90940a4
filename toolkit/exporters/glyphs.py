"""The characters of a text -> those that the packed fonts cannot draw."""

from __future__ import annotations

import unicodedata
from functools import cache
from io import BytesIO

from toolkit.exporters.assets import asset
from toolkit.exporters.pdf_log import HandoutError

FONTS = ("fonts/NotoSans-Regular.ttf", "fonts/NotoSans-Bold.ttf")


def require_glyphs(text: str) -> None:
    """Raise HandoutError that names the first character which would print as an empty box."""
    for character in sorted(set(text)):
        if ord(character) not in _drawable() and not character.isspace():
            name = unicodedata.name(character, "without a name")
            raise HandoutError(
                f"the packed font has no “{character}” (U+{ord(character):04X}, {name}); "
                "write it in another way"
            )


@cache
def _drawable() -> frozenset[int]:
    """What every face has: bold must not lack what regular has."""
    from fontTools.ttLib import TTFont

    faces = [TTFont(BytesIO(asset(path)), lazy=True).getBestCmap() for path in FONTS]
    return frozenset(set(faces[0]).intersection(*faces[1:]))
