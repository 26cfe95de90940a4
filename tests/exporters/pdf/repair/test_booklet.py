from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest

from tests.exporters.sample import condition, context, page_of, short
from toolkit.base.settings import Settings
from toolkit.exporters.pdf.exporter import export
from toolkit.exporters.pdf.repair.booklet import Side, sides
from toolkit.exporters.pdf.repair.structure import document, elements, tag
from toolkit.exporters.variants import VARIANTS


def folded(printed: list[Side]) -> list[int | None]:
    """The pages in the order in which they are turned, once the sheets lie in each other."""
    fronts, backs = printed[::2], printed[1::2]
    first = [at for front, back in zip(fronts, backs, strict=True) for at in (front[1], back[0])]
    last = [at for front, back in zip(fronts, backs, strict=True) for at in (front[0], back[1])]
    return first + last[::-1]


@pytest.mark.parametrize("count", range(1, 10))
def test_folded_sheets_have_the_pages_in_order_and_white_ones_at_the_end(count: int) -> None:
    turned = folded(sides(count))
    assert turned[:count] == list(range(count))
    assert set(turned[count:]) <= {None}
    assert len(turned) % 4 == 0
    assert len(turned) - count < 4


def test_the_first_sheet_of_eight_pages_holds_the_cover() -> None:
    assert sides(8) == [(7, 0), (1, 6), (5, 2), (3, 4)]


def test_a_booklet_that_opens_the_other_way_has_its_sides_turned() -> None:
    assert sides(4, right_to_left=True) == [(0, 3), (2, 1)]


@pytest.fixture(scope="module")
def booklet() -> bytes:
    return export(page_of(condition()), context(), VARIANTS["booklet"]).content


@pytest.mark.parametrize(("size", "width", "height"), [("A4", 842, 595), ("Letter", 792, 612)])
def test_the_sheets_lie_on_their_side(size: str, width: int, height: int) -> None:
    settings = Settings.model_validate({"paper": {"size": size}})
    content = export(page_of(short()), context(settings=settings), VARIANTS["booklet"]).content
    with pikepdf.open(BytesIO(content)) as pdf:
        assert len(pdf.pages) % 2 == 0
        for page in pdf.pages:
            assert [round(float(number)) for number in page.MediaBox] == [0, 0, width, height]


def test_the_title_stands_on_the_right_of_the_first_sheet(booklet: bytes) -> None:
    document = pypdfium2.PdfDocument(booklet)
    text = document[0].get_textpage()
    index, _ = text.search("First condition (FC)", match_case=True).get_next()
    assert text.get_charbox(index)[0] > 842 / 2
    document.close()


def test_every_mark_names_its_form_and_every_place_a_sheet(booklet: bytes) -> None:
    with pikepdf.open(BytesIO(booklet)) as pdf:
        sheets = {page.objgen for page in pdf.pages}
        forms = {form.objgen for page in pdf.pages for form in page.Resources.XObject.values()}
        for element in elements(document(pdf)):
            for kid in element.get("/K", ()):
                assert not isinstance(kid, int)
                if "/MCID" in kid:
                    assert kid.Pg.objgen in sheets
                    assert kid.Stm.objgen in forms
        for place in places(pdf):
            assert place[0].objgen in sheets
            assert 0 <= float(place[2]) <= 842


def places(pdf: pikepdf.Pdf) -> list[Any]:
    names = pdf.Root.Names.Dests.Names
    with pdf.open_outline() as outline:
        bookmarks = [item.destination for item in outline.root]
    return [*[names[at] for at in range(1, len(names), 2)], *bookmarks]


def test_links_and_pictures_moved_with_their_page(booklet: bytes) -> None:
    with pikepdf.open(BytesIO(booklet)) as pdf:
        lefts = [float(link.Rect[0]) for page in pdf.pages for link in page.get("/Annots", ())]
        assert min(lefts) < 421 < max(lefts)
        for element in elements(document(pdf)):
            if tag(element) == "Figure":
                left, _, right, _ = (float(number) for number in element.A.BBox)
                assert left >= 421 or right <= 421
