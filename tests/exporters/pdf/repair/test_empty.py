"""A screen reader stops at nothing that is not there."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest

from tests.exporters.sample import context, page_of, short
from toolkit.base.settings import Settings
from toolkit.exporters.pdf.exporter import export
from toolkit.exporters.pdf.repair import tags
from toolkit.exporters.pdf.repair.structure import document, elements, tag

ADDRESS = f"https://example.org/{'long-' * 4}"
NUMBERS = range(1, 40)


def handout() -> pikepdf.Pdf:
    """A handout with the addresses of sources at all places of a line."""
    page = page_of(short())
    sources = tuple(
        page.references[0].model_copy(
            update={"number": count, "text": "word" + " and" * count, "url": f"{ADDRESS}/{count}"}
        )
        for count in NUMBERS
    )
    page = page.model_copy(update={"references": sources})
    marks = Settings.model_validate({"paper": {"sources": "marks"}})
    return pikepdf.open(BytesIO(export(page, context(settings=marks)).content))


@pytest.fixture(scope="module")
def pdf() -> Iterator[pikepdf.Pdf]:
    with handout() as opened:
        yield opened


def empty_links(pdf: pikepdf.Pdf) -> list[str]:
    return [
        str(link.Contents)
        for page in pdf.pages
        for link in page.get("/Annots", ())
        if link.Rect[0] == link.Rect[2] or link.Rect[1] == link.Rect[3]
    ]


def empty_elements(pdf: pikepdf.Pdf) -> list[str]:
    cells = ("TH", "TD")
    return [
        tag(element)
        for element in elements(document(pdf))
        if len(element.get("/K", ())) == 0 and tag(element) not in cells
    ]


def test_no_link_covers_nothing(pdf: pikepdf.Pdf) -> None:
    assert empty_links(pdf) == []


def test_no_element_is_empty(pdf: pikepdf.Pdf) -> None:
    assert empty_elements(pdf) == []


def test_every_link_is_found_by_its_number_and_leads_somewhere(pdf: pikepdf.Pdf) -> None:
    links = [link for page in pdf.pages for link in page.get("/Annots", ())]
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    by_number = {int(nums[at]): nums[at + 1] for at in range(0, len(nums), 2)}
    assert len(by_number) == len(links) + len(pdf.pages)
    assert all(tag(by_number[int(link.StructParent)]) == "Link" for link in links)
    led_to = {str(link.A.URI) for link in links if "/A" in link}
    assert {f"{ADDRESS}/{count}" for count in NUMBERS} <= led_to


def test_without_it_there_are_some(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tags, "drop_empty", lambda pdf: tuple(elements(document(pdf))))
    with handout() as opened:
        assert empty_links(opened)
        assert empty_elements(opened)
