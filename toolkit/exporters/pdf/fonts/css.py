"""The fonts of a handout -> the style sheet that names them, and the files it asks for."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.base.fonts import PACKED, Font
from toolkit.exporters.assets import asset
from toolkit.pages.languages.translations import Direction

_WEIGHTS = (400, 700)

# Vowel signs above and below need the room; a share of the text size.
_TALL_WRITING = {
    "Arabic": 1.55, "Bengali": 1.5, "Devanagari": 1.5, "Gujarati": 1.5, "Gurmukhi": 1.5,
    "Kannada": 1.55, "Khmer": 1.7, "Lao": 1.55, "Malayalam": 1.5, "Myanmar": 1.75, "Oriya": 1.55,
    "Sinhala": 1.5, "Tamil": 1.5, "Telugu": 1.55, "Thai": 1.55, "Tibetan": 1.7,
}  # fmt: skip
# What has lines of its own height.
_TALL = "html, h1, h2, .card h3, .main-message, .references p, .references ol"


def font_css(fonts: Iterable[Font], direction: Direction) -> str:
    """Load the packed fonts, and draw all text with these fonts, margins of pages included.

    What follows the handout's own style sheet wins over it.
    """
    fonts = tuple(fonts)
    faces = [
        f'@font-face {{ font-family: "{font.family}"; font-weight: {weight}; '
        f"src: url(asset:{path}) }}"
        for font in fonts
        for weight, path in zip(_WEIGHTS, font.files, strict=False)
    ]
    families = ", ".join(f'"{font.family}"' for font in fonts)
    rules = [f"@page {{ font-family: {families} }}", f"html {{ font-family: {families} }}"]
    height = max((_TALL_WRITING.get(font.writing, 0) for font in fonts), default=0)
    if height:
        rules.append(f"{_TALL} {{ line-height: {height} }}")
    if direction == "rtl":
        rules.append(asset("css/handout-rtl.css").decode())
    return "\n".join([*faces, *rules, ""])


def font_files() -> dict[str, tuple[str, bytes]]:
    """Return every packed font's media type and bytes, by the address that `font_css` writes."""
    return {f"asset:{path}": ("font/ttf", asset(path)) for font in PACKED for path in font.files}
