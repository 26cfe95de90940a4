from __future__ import annotations

import re

from toolkit.base.fonts import LATIN, PACKED, Font
from toolkit.exporters.pdf.fonts.css import font_css, font_files

ARABIC = next(font for font in PACKED if font.writing == "Arabic")


def test_every_file_that_is_named_is_given() -> None:
    named = set(re.findall(r"url\((asset:[^)]+)\)", font_css(PACKED, "ltr")))
    assert named == set(font_files())


def test_text_and_margins_are_drawn_with_the_fonts_in_order() -> None:
    css = font_css((LATIN, ARABIC), "rtl")
    assert '@page { font-family: "Noto Sans", "Noto Sans Arabic" }' in css
    assert 'html { font-family: "Noto Sans", "Noto Sans Arabic" }' in css


def test_an_installed_font_is_named_and_not_loaded() -> None:
    css = font_css((LATIN, Font("Noto Sans CJK SC", "Chinese")), "ltr")
    assert css.count("@font-face") == 2
    assert 'html { font-family: "Noto Sans", "Noto Sans CJK SC" }' in css


def test_vowel_signs_get_room_and_latin_stays_as_it_is() -> None:
    assert "line-height: 1.55" in font_css((LATIN, ARABIC), "rtl")
    assert "line-height" not in font_css((LATIN,), "ltr")


def test_only_a_page_from_right_to_left_is_turned() -> None:
    assert "right" in font_css((LATIN,), "rtl")
    assert "right" not in font_css((LATIN,), "ltr")
