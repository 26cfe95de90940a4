"""Facts about every variant of every shipped record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from toolkit.base.settings import Paper, Site, read_settings
from toolkit.exporters import json
from toolkit.exporters.context import Context
from toolkit.exporters.outline import outline
from toolkit.exporters.pdf import exporter as pdf
from toolkit.exporters.pdf.repair.structure import document, elements, tag
from toolkit.exporters.variants import VARIANTS
from toolkit.pages.build import build_page
from toolkit.pages.page import Page
from toolkit.validation.validate import validate

ROOT = Path(__file__).parents[2]
IDS = sorted(file.stem for file in (ROOT / "content").glob("[cmpt]*/*.yaml"))
FEWEST_BYTES, MOST_BYTES = 10_000, 150_000
MOST_PAGES = {"condition": 7, "topic": 6, "procedure": 4, "medicine": 4}


@cache
def shipped() -> tuple[dict[str, Page], Context]:
    settings, today = read_settings(ROOT), date(2026, 11, 23)
    collection = validate(ROOT, settings, (), today).loaded.collection
    pages = {
        each.id: build_page(each, collection, settings) for each in collection.records.values()
    }
    return pages, Context(settings=settings, today=today, images=collection.images)


@pytest.mark.parametrize("variant", VARIANTS.values(), ids=lambda each: each.name)
@pytest.mark.parametrize("id", IDS)
def test_each_variant_is_small_complete_and_says_what_it_is(id: str, variant: pdf.Variant) -> None:
    pages, context = shipped()
    page = pages[id]
    content = pdf.export(page, context, variant).content
    assert FEWEST_BYTES < len(content) < MOST_BYTES
    with pikepdf.open(BytesIO(content)) as opened:
        assert page.title in str(opened.docinfo.Title)
        assert opened.Root.ViewerPreferences.DisplayDocTitle
        assert opened.Root.Lang == page.language
        with opened.open_metadata() as claims:
            assert claims["pdfuaid:part"] == "1"
            assert (claims["pdfaid:part"], claims["pdfaid:conformance"]) == ("3", "A")
        attached = opened.attachments[f"{id}.json"]
        assert attached.relationship == pikepdf.Name.Source
        assert attached.get_file().read_bytes() == json.export(page, context).content
        headings = [e for e in elements(document(opened)) if tag(e) in ("H1", "H2", "H3", "H4")]
        assert len(headings) == bookmarks(opened.Root.Outlines)
        for link in (link for sheet in opened.pages for link in sheet.get("/Annots", ())):
            assert " " in str(link.Contents), "a link must say in words where it goes"
        if variant.name == "standard":
            assert len(opened.pages) <= MOST_PAGES[page.kind]
        if variant.is_summary:
            assert len(opened.pages) == 1
        else:
            assert len(headings) > len(outline(page))


@pytest.mark.parametrize("id", IDS)
def test_a_summary_is_one_page_on_the_shorter_paper_and_with_a_code(id: str) -> None:
    pages, context = shipped()
    settings = context.settings.model_copy(
        update={
            "paper": Paper(size="Letter"),
            "site": Site(address="https://www.example.org/leaflets"),
        }
    )
    content = pdf.export(
        pages[id], replace(context, settings=settings), VARIANTS["summary"]
    ).content
    with pikepdf.open(BytesIO(content)) as opened:
        assert len(opened.pages) == 1


def bookmarks(parent: pikepdf.Object) -> int:
    count, item = 0, parent.get("/First")
    while item is not None:
        count += 1 + bookmarks(item)
        item = item.get("/Next")
    return count
