"""The characters of a handout -> the fonts that draw them all; never an empty box on paper."""

from __future__ import annotations

import unicodedata
from functools import cache
from io import BytesIO

from toolkit.base.fonts import LATIN, PACKED, Font, font_to_install
from toolkit.exporters.assets import asset
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.pdf.fonts.installed import characters_of

# Signs that stand around Arabic and Syriac numbers and verses.
_SEEN_FORMATS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2"


def fonts_for(text: str, language: str) -> tuple[Font, ...]:
    """Return the fonts that a text in this language needs, Latin first.

    HandoutError names the first character that none can draw, its writing, and what to install.
    """
    needed = {LATIN}
    missing = {ord(each) for each in set(text) if not _is_invisible(each)} - _drawable(LATIN)
    # Most handouts need no other font, and to read what each draws takes a while.
    others = PACKED if missing else ()
    # The font of most letters first: signs that several writings share come from it as well.
    for font in sorted(others, key=lambda font: -len(missing & _drawable(font))):
        drawn = missing & _drawable(font)
        if drawn:
            needed.add(font)
            missing -= drawn
    named = (font_to_install(chr(code), language) for code in sorted(missing))
    for installed in dict.fromkeys(font for font in named if font is not None):
        if missing & characters_of(installed.family):
            needed.add(installed)
            missing -= characters_of(installed.family)
    if missing:
        raise HandoutError(_complaint(chr(min(missing)), language))
    return tuple(sorted(needed, key=lambda font: (font != LATIN, font.family)))


def _is_invisible(character: str) -> bool:
    """Spaces, and marks that only steer layout, are drawn by no font."""
    steers = unicodedata.category(character) == "Cf" and character not in _SEEN_FORMATS
    return character.isspace() or steers


def _complaint(character: str, language: str) -> str:
    name = unicodedata.name(character, "without a name")
    what = f"“{character}” (U+{ord(character):04X}, {name})"
    font = font_to_install(character, language)
    if font is None or characters_of(font.family):
        return f"no font has {what}; write it in another way"
    return (
        f"no font on this machine has {what}; for {font.writing} install the font {font.family} "
        f"(Debian and Ubuntu: sudo apt-get install -y {font.package})"
    )


@cache
def _drawable(font: Font) -> frozenset[int]:
    """What every face has: bold must not lack what regular has."""
    from fontTools.ttLib import TTFont

    drawn = []
    for path in font.files:
        face = TTFont(BytesIO(asset(path)), lazy=True)
        # The names of its glyphs, which no one asks for, take longer to read than all else.
        face.setGlyphOrder([""] * face["maxp"].numGlyphs)
        drawn.append(frozenset(face.getBestCmap()))
    return drawn[0].intersection(*drawn[1:])
