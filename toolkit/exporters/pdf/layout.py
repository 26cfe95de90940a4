"""A page and a variant -> how it is laid out: paper, text size, style sheets, fonts."""

from __future__ import annotations

from msgspec import Struct

from toolkit.base.fonts import Font
from toolkit.base.settings import Paper
from toolkit.exporters.outline import outline
from toolkit.exporters.pdf.first_page import Front
from toolkit.exporters.pdf.spacing import Spacing
from toolkit.exporters.variants import Variant
from toolkit.pages.languages.translations import Direction
from toolkit.pages.page import Comparison, Page

_FOLDED = {"A4": "A5", "Letter": "5.5in 8.5in"}
_PAPER_WIDTH = {"A4": 210.0, "Letter": 215.9, "A5": 148.0, "5.5in 8.5in": 139.7}
# Both margins and the indent of sections, in millimetres.
_BESIDE_TEXT, _BESIDE_FOLDED = 35.0, 24.0
_POINTS_PER_MM = 72 / 25.4
# Columns in which one can still read, beside the column with the names: three at 12 points.
_MOST_COLUMN_POINTS = 40


class Layout(Struct, frozen=True):
    """Everything that decides a style sheet: equal layouts share one."""

    paper: str
    text_size: int
    sheets: tuple[str, ...]
    fonts: tuple[Font, ...]
    direction: Direction
    front: Front
    spacing: Spacing


def text_sizes(variant: Variant, paper: Paper) -> tuple[int, ...]:
    """Return the sizes to try in points, one after the other, until the page fits."""
    return variant.text_sizes or (paper.text_size,)


def line_ems(variant: Variant, paper: Paper, text_size: int) -> float:
    """Return how wide a line of text is, in ems of this text size."""
    beside = _BESIDE_FOLDED if variant.is_folded else _BESIDE_TEXT
    return (_PAPER_WIDTH[_paper(variant, paper)] - beside) * _POINTS_PER_MM / text_size


def _paper(variant: Variant, paper: Paper) -> str:
    return _FOLDED[paper.size] if variant.is_folded else paper.size


def has_table(page: Page, variant: Variant, text_size: int) -> bool:
    """Return whether conditions are compared in a table; else, one after the other."""
    tables = [each.value for each in outline(page) if isinstance(each.value, Comparison)]
    if not tables or not variant.has_tables:
        return False
    return max(len(each.columns) for each in tables) * text_size <= _MOST_COLUMN_POINTS


def layout(
    page: Page,
    variant: Variant,
    paper: Paper,
    text_size: int,
    fonts: tuple[Font, ...],
    front: Front,
    spacing: Spacing,
) -> Layout:
    """Decide how the page is laid out at this text size."""
    size = _paper(variant, paper)
    return Layout(size, text_size, variant.sheets, fonts, page.direction, front, spacing)
