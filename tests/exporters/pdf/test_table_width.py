"""Whether a table fits: what stands side by side on paper and what below each other."""

import pytest

from tests.exporters.sample import condition, context, exported, page_of
from toolkit.base.settings import Paper
from toolkit.exporters.formats import FORMATS
from toolkit.exporters.pdf.layout import line_ems
from toolkit.exporters.table_width import LINE_OF_PAGE, fits
from toolkit.exporters.variants import VARIANTS
from toolkit.pages.page import Page
from toolkit.pages.rich_text import Table

LONG = "Gastroenterological"


def page(*cells: str) -> Page:
    lines = ["| " + " | ".join(["Aa"] * len(cells)) + " |", "|" + "---|" * len(cells)]
    text = "\n".join([*lines, "| " + " | ".join(cells) + " |"])
    made = page_of(condition(living_with_it=text))
    assert isinstance(made, Page)
    return made


def table(*cells: str) -> Table:
    prose = page(*cells).living_with_it
    assert prose
    (made,) = prose.blocks
    assert isinstance(made, Table)
    return made


@pytest.mark.parametrize(
    ("cells", "variants"),
    [
        (("a", "b"), {"standard", "large-print", "extra-large", "booklet"}),
        (("a", "b", "c"), {"standard", "large-print", "booklet"}),
        (("a", "b", "c", "d"), {"standard", "booklet"}),
        ((LONG, LONG), {"standard", "large-print", "booklet"}),
        ((LONG, LONG, LONG, LONG), set()),
    ],
)
def test_where_columns_are_too_narrow_for_their_words(
    cells: tuple[str, ...], variants: set[str]
) -> None:
    made = table(*cells)
    paper = Paper()
    found = {
        each.name
        for each in VARIANTS.values()
        if not each.is_summary
        and fits(made, line_ems(each, paper, (each.text_sizes or (paper.text_size,))[0]))
    }
    assert found == variants


def test_a_fact_sheet_and_a_handout_tell_it_as_a_list_if_it_is_too_wide() -> None:
    assert fits(table("a", "b", "c", "d"), LINE_OF_PAGE)
    wide = page(*[LONG * 2] * 4)
    for name, prefix in (("html", ""), ("fragment", "pi-")):
        html = exported(name, wide, context()).content.decode()
        assert "<table" not in html
        assert html.count(f'<span class="{prefix}name">Aa:</span>') == 4
    pdf = FORMATS["pdf"].outputs[0]
    pdf.check(wide, pdf.make(wide, context()), context())
