"""What a handout draws is found where it is on the page."""

from __future__ import annotations

from tests.exporters.sample import context, exported, page_of, short
from toolkit.exporters.pdf.read_back.read import read_pdf


def test_an_icon_is_an_area_beside_the_words_of_its_item() -> None:
    page = page_of(short(outlook="> Do not:\n> - drive\n\n> Do:\n> - walk"))
    printed = read_pdf(
        exported("pdf", page, context()).content, is_folded=False, right_to_left=False
    )
    areas = {
        area.colour: area.box
        for each in printed
        for area in each.areas
        for piece in each.pieces
        if piece.words in ("do not drive", "walk")
        and area.box[1] < (piece.box[1] + piece.box[3]) / 2 < area.box[3]
        and 0 < piece.box[0] - area.box[2] < 20
    }
    assert set(areas) == {"#b3170d", "#00703c"}
    for left, bottom, right, top in areas.values():
        assert 8 < right - left < 16
        assert 8 < top - bottom < 16
