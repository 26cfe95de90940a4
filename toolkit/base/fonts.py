"""The fonts of handouts: those packed with the toolkit, and those looked for on the machine."""

from __future__ import annotations

import unicodedata

from msgspec import Struct

_FOLDER = "fonts"


class Font(Struct, frozen=True):
    """A family with a regular and a bold face; one that is not packed must be installed."""

    family: str
    writing: str
    """What it draws, as a person would say it: Arabic, Chinese."""
    file: str = ""
    """The packed files' name in front of -Regular.ttf and -Bold.ttf; empty if not packed."""
    package: str = "fonts-noto-core"
    """The package of Debian and Ubuntu that holds it."""

    @property
    def files(self) -> tuple[str, ...]:
        """The packed files, regular before bold."""
        if not self.file:
            return ()
        return tuple(f"{_FOLDER}/{self.file}-{face}.ttf" for face in ("Regular", "Bold"))


LATIN = Font("Noto Sans", "Latin, Greek and Cyrillic", "NotoSans")

PACKED = (
    LATIN,
    Font("Noto Sans Arabic", "Arabic", "NotoSansArabic"),
    Font("Noto Sans Hebrew", "Hebrew", "NotoSansHebrew"),
    Font("Noto Sans Devanagari", "Devanagari", "NotoSansDevanagari"),
    Font("Noto Sans Bengali", "Bengali", "NotoSansBengali"),
)

# The first word of a letter's Unicode name -> the rest of its font's name.
_OTHER_WRITING = {
    name.upper(): name
    for name in (
        "Armenian", "Ethiopic", "Georgian", "Gujarati", "Gurmukhi", "Kannada", "Khmer", "Lao",
        "Malayalam", "Myanmar", "Oriya", "Sinhala", "Syriac", "Tamil", "Telugu", "Thaana", "Thai",
        "Tibetan", "Tifinagh",
    )
}  # fmt: skip

_EAST_ASIAN = {
    "BOPOMOFO", "CJK", "FULLWIDTH", "HALFWIDTH", "HANGUL", "HIRAGANA", "IDEOGRAPHIC", "KATAKANA",
}  # fmt: skip

# One Unicode character has other shapes in Tokyo than in Taipei: the language decides.
_EAST_ASIAN_FONTS = {
    "ja": ("JP", "Japanese"),
    "ko": ("KR", "Korean"),
    "zh-Hant": ("TC", "Chinese in traditional characters"),
    "zh-TW": ("TC", "Chinese in traditional characters"),
    "zh-HK": ("HK", "Chinese as in Hong Kong"),
}


def font_to_install(character: str, language: str) -> Font | None:
    """Name the font outside the package that draws a character; None for signs and pictures."""
    first, *_ = unicodedata.name(character, "").split()[:1] or [""]
    first = first.partition("-")[0]
    if first in _EAST_ASIAN:
        tags = (language, language.rpartition("-")[0], language.partition("-")[0])
        ending, writing = next(
            (_EAST_ASIAN_FONTS[tag] for tag in tags if tag in _EAST_ASIAN_FONTS), ("SC", "Chinese")
        )
        return Font(f"Noto Sans CJK {ending}", writing, package="fonts-noto-cjk")
    name = _OTHER_WRITING.get(first)
    return Font(f"Noto Sans {name}", name) if name else None
