"""The publisher's own font -> the style sheet of a handout that draws with it, and its files."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.base.fonts import Font
from toolkit.records.reading.own_font import OwnFont

_FAMILY = "toolkit-own-font"
_WEIGHTS = (400, 700)


def own_font_css(font: OwnFont | None, others: Iterable[Font]) -> str:
    """Draw all text with the font, and each letter that it lacks with the other fonts.

    Not the margins of pages, whose room is measured for the toolkit's own font.
    What follows the handout's own style sheets wins over them.
    """
    if font is None:
        return ""
    faces = "".join(
        f'@font-face {{ font-family: "{_FAMILY}"; font-weight: {weight}; src: url({address}) }}\n'
        for weight, address in zip(_WEIGHTS, own_font_files(font), strict=True)
    )
    families = ", ".join(f'"{name}"' for name in (_FAMILY, *(each.family for each in others)))
    return f"{faces}html {{ font-family: {families} }}\n"


def own_font_files(font: OwnFont | None) -> dict[str, tuple[str, bytes]]:
    """Return the font's media types and bytes, by the address that `own_font_css` writes."""
    faces = font.faces if font else ()
    return {f"asset:own-font/{at}": ("font/ttf", content) for at, content in enumerate(faces)}
