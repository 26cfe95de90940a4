"""What a treatment may help and may harm: side by side, each as wide as its words need."""

from __future__ import annotations

import pytest

from tests.exporters.sample import condition, context, page_of
from toolkit.base.settings import Settings
from toolkit.exporters.pdf.exporter import export
from toolkit.exporters.pdf.read_back.printed import Piece
from toolkit.exporters.pdf.read_back.read import read_pdf
from toolkit.exporters.variants import VARIANTS

# In points: the paper, and what is between the two.
WIDTH, BETWEEN = 210 / 25.4 * 72, 4 / 25.4 * 72
SHORT, LONG = "You sleep better.", "You may feel sick and dizzy for as long as you take it. " * 3


def printed(
    benefits: str, risks: str, variant: str = "standard", text_size: int = 12
) -> list[Piece]:
    option = {
        "name": "Tablets",
        "kind": "eases symptoms",
        "how_it_works": "It calms nerves.",
        "benefits": benefits,
        "risks": risks,
    }
    settings = Settings.model_validate({"paper": {"text_size": text_size}})
    page = page_of(condition(treatments={"options": [option]}), settings=settings)
    made = export(page, context(settings=settings), VARIANTS[variant])
    pages = read_pdf(made.content, is_folded=variant == "booklet", right_to_left=False)
    return [piece for each in pages for piece in each.pieces]


def labels(pieces: list[Piece]) -> tuple[Piece, Piece]:
    helps, harms = (
        next(each for each in pieces if each.words.strip() == label)
        for label in ("May help:", "May harm:")
    )
    return helps, harms


@pytest.mark.parametrize(
    ("benefits", "risks", "share"), [(SHORT, SHORT, 0.5), (SHORT, LONG, 0.3), (LONG, SHORT, 0.7)]
)
def test_the_longer_of_two_texts_is_the_wider_one(benefits: str, risks: str, share: float) -> None:
    helps, harms = labels(printed(benefits, risks))
    assert helps.baseline == pytest.approx(harms.baseline)
    line = WIDTH - 2 * helps.box[0]
    wide = share * (line - BETWEEN) + BETWEEN
    assert harms.box[0] - helps.box[0] == pytest.approx(wide, abs=2)


@pytest.mark.parametrize("variant", ["large-print", "booklet"])
def test_where_lines_are_short_one_follows_the_other(variant: str) -> None:
    helps, harms = labels(printed(SHORT, SHORT, variant))
    assert helps.box[0] == pytest.approx(harms.box[0], abs=0.5)
    assert helps.baseline > harms.baseline


def test_no_long_word_is_broken_beside_a_long_text_in_large_type() -> None:
    word = "hydroxychloroquine"
    assert any(word in each.words for each in printed(f"As {word}.", LONG * 2, text_size=16))
