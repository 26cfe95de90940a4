"""The ranges of letters that handouts can show are those of the fonts."""

from __future__ import annotations

import unicodedata

import pytest

from toolkit.base.fonts import PACKED, font_to_install
from toolkit.base.text.undrawn import undrawn_letters
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.pdf.fonts.glyphs import _drawable, fonts_for

# Refused before (base/text/letters.py), or spaces.
_NEVER_SEEN = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs")


def test_they_are_those_of_the_packed_fonts() -> None:
    packed = frozenset[int]().union(*map(_drawable, PACKED))
    for code in range(0x20000):
        letter = chr(code)
        if unicodedata.category(letter) in _NEVER_SEEN:
            continue
        known = code in packed or font_to_install(letter, "") is not None
        assert any(undrawn_letters(letter)) != known, hex(code)


@pytest.mark.parametrize("letter", ["🏥", "→", "≥", "✓", "\u13a0"])
def test_what_an_export_would_refuse_is_found(letter: str) -> None:
    assert [each.at for each in undrawn_letters(f"a {letter} b {letter}")] == [2]
    with pytest.raises(HandoutError, match="no font has"):
        fonts_for(letter, "en-GB")


@pytest.mark.parametrize(
    "text", ["½ ² é – “a” € Ωμέγα", "نص", "हिन्दी", "中文", "ไทย", "a\u2060b\u00a0c"]
)
def test_what_a_font_has_or_could_have_is_no_fault(text: str) -> None:
    assert not list(undrawn_letters(text))
