"""The defects of WeasyPrint that veraPDF does not see; each test shows one mended."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from tests.exporters.sample import condition, context, handout_of_all, page_of, topic
from toolkit.exporters.pdf.exporter import export
from toolkit.exporters.pdf.repair.structure import document, elements, kids, tag

LONG = "It can be felt in the legs and in the back, and it may come and go for years. " * 3


@pytest.fixture(scope="module")
def handout() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(handout_of_all())) as pdf:
        yield pdf


@pytest.fixture(scope="module")
def long_topic() -> Iterator[pikepdf.Pdf]:
    """A topic whose table and whose list of sources both go over more than one page."""
    ids = [f"condition-{letter}" for letter in "abcdefghijkl"]
    pain = condition().nerve_pain.model_dump(by_alias=True, exclude={"felt_in"}) | {"where": LONG}
    models = [condition(id=id, title=id, nerve_pain=pain, figures=[]) for id in ids]
    compare = {"conditions": ids, "fields": ["nerve_pain.where", "nerve_pain.feels_like"]}
    items = "\n".join(
        f"- item {n}, which is long enough to fill a line of print" for n in range(60)
    )
    sections = [
        {"id": "long-list", "heading": "A list over pages", "body": items},
        {"id": "steps", "heading": "Steps", "body": "1. one\n2. two"},
    ]
    page = page_of(topic(compare=compare, sections=sections), *models)
    with pikepdf.open(BytesIO(export(page, context()).content)) as pdf:
        yield pdf


def of_type(pdf: pikepdf.Pdf, name: str) -> list[Any]:
    return [element for element in elements(document(pdf)) if tag(element) == name]


def marks(page: Any) -> Iterator[tuple[str, Any]]:
    """The tag and the properties of each piece of marked content, outermost only."""
    for instruction in pikepdf.parse_content_stream(page):
        if str(instruction.operator) == "BDC":
            yield str(instruction.operands[0]), instruction.operands[1]


def test_running_titles_and_page_numbers_are_artifacts(handout: pikepdf.Pdf) -> None:
    for number, page in enumerate(handout.pages):
        pagination = [p for name, p in marks(page) if name == "/Artifact" and "/Type" in p]
        assert all(properties.Type == "/Pagination" for properties in pagination)
        assert len(pagination) >= (2 if number == 0 else 4)


def test_every_mark_belongs_to_an_element_of_the_tree(long_topic: pikepdf.Pdf) -> None:
    held = {
        (element.Pg.objgen, kid)
        for element in elements(document(long_topic))
        for kid in element.get("/K", ())
        if isinstance(kid, int)
    }
    shown = {
        (page.objgen, int(properties.MCID))
        for page in long_topic.pages
        for _, properties in marks(page)
        if "/MCID" in properties
    }
    assert shown == held


def test_the_parent_tree_leads_to_elements_of_the_tree_alone(long_topic: pikepdf.Pdf) -> None:
    reachable = {element.objgen for element in elements(document(long_topic))}
    numbers = long_topic.Root.StructTreeRoot.ParentTree.Nums
    for at in range(1, len(numbers), 2):
        entry: Any = numbers[at]
        for parent in entry if isinstance(entry, pikepdf.Array) else [entry]:
            assert parent is None or parent.objgen in reachable


def test_every_element_knows_its_parent(long_topic: pikepdf.Pdf) -> None:
    for element in (document(long_topic), *elements(document(long_topic))):
        for kid in kids(element):
            assert kid.P.objgen == element.objgen


def test_a_table_over_two_pages_is_one_table_with_one_head(long_topic: pikepdf.Pdf) -> None:
    (table,) = of_type(long_topic, "Table")
    assert [tag(kid) for kid in kids(table)] == ["THead", "TBody"]
    rows = kids(kids(table)[1])
    assert len(rows) == 12
    assert len({row.Pg.objgen for row in rows}) > 1


def test_every_cell_leads_to_its_headers(long_topic: pikepdf.Pdf) -> None:
    (table,) = of_type(long_topic, "Table")
    leaf = long_topic.Root.StructTreeRoot.IDTree.Kids[0].Names
    named = {bytes(leaf[at]): leaf[at + 1] for at in range(0, len(leaf), 2)}
    column_ids = [cell.ID for cell in kids(kids(kids(table)[0])[0])]
    for row in kids(kids(table)[1]):
        head, *cells = kids(row)
        for number, cell in enumerate(cells, start=1):
            headers = [bytes(id) for id in cell.A.Headers]
            assert headers == [bytes(head.ID), bytes(column_ids[number])]
            assert [str(named[id].A.Scope) for id in headers] == ["/Row", "/Column"]


def test_a_list_over_two_pages_is_one_list(long_topic: pikepdf.Pdf) -> None:
    longest = max(of_type(long_topic, "L"), key=lambda element: len(kids(element)))
    assert len(kids(longest)) == 60
    assert len({item.Pg.objgen for item in kids(longest)}) > 1


def test_a_section_over_two_pages_is_one_section(long_topic: pikepdf.Pdf) -> None:
    for section in of_type(long_topic, "Sect"):
        assert tag(kids(section)[0]) in ("H2", "H3")


def test_every_list_says_how_it_is_numbered(handout: pikepdf.Pdf) -> None:
    kinds = [str(element.A.ListNumbering) for element in of_type(handout, "L")]
    assert kinds.count("/Decimal") == 2  # those in the overview and the box
    assert kinds.count("/None") == 3  # the questions, what to do, and what not to do
    assert kinds.count("/Disc") == len(kinds) - 5


def test_pictures_have_words_and_a_box_on_the_page(handout: pikepdf.Pdf) -> None:
    figures = of_type(handout, "Figure")
    assert [str(figure.Alt) for figure in figures] == [
        "A nerve fibre.",
        "Picture of 4 dots, one for each person. 1 is filled in.",
    ]
    for figure in figures:
        left, bottom, right, top = (float(number) for number in figure.A.BBox)
        _, _, width, height = (float(number) for number in figure.Pg.MediaBox)
        assert 0 <= left < right <= width
        assert 0 <= bottom < top <= height
    picture = [float(number) for number in figures[0].A.BBox]
    # 200 by 100 CSS pixels are 150 by 75 points.
    assert picture[2] - picture[0] == pytest.approx(150, abs=0.1)
    assert picture[3] - picture[1] == pytest.approx(75, abs=0.1)


def test_headings_skip_no_level(handout: pikepdf.Pdf) -> None:
    levels = [int(tag(e)[1]) for e in elements(document(handout)) if tag(e) in ("H1", "H2", "H3")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
