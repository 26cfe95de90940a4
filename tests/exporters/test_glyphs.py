from __future__ import annotations

import pytest

from toolkit.exporters.glyphs import require_glyphs
from toolkit.exporters.pdf_log import HandoutError


def test_what_english_and_its_neighbours_write_can_be_drawn() -> None:
    require_glyphs(
        "Guillain-Barré, Sjögren’s “quoted” – ŵŷ ßøå Ελληνικά Кириллица ½ µ £ €\n\t\u00a0"
    )


@pytest.mark.parametrize(
    ("character", "name"),
    [("→", "RIGHTWARDS ARROW"), ("ع", "ARABIC LETTER AIN"), ("😀", "GRINNING FACE")],
)
def test_what_cannot_be_drawn_is_named(character: str, name: str) -> None:
    with pytest.raises(HandoutError, match=name):
        require_glyphs(f"before {character} after")
