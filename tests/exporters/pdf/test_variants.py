"""Facts about every variant of every shipped record."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from tests.exports import Exports
from toolkit.base.settings import Paper, Site, read_settings
from toolkit.exporters.context import Context
from toolkit.exporters.outline import outline
from toolkit.exporters.pdf import exporter as pdf
from toolkit.exporters.pdf.repair.structure import document, elements, tag
from toolkit.exporters.variants import VARIANTS, Variant
from toolkit.pages.build import build_page
from toolkit.records.record import Record

ROOT = Path(__file__).parents[3]
FEWEST_BYTES, MOST_BYTES = 10_000, 150_000
MOST_PAGES = {"condition": 4, "topic": 4, "procedure": 4, "medicine": 4}


@pytest.mark.parametrize("variant", VARIANTS.values(), ids=lambda each: each.name)
def test_each_variant_is_small_complete_and_says_what_it_is(
    variant: Variant, exported: Exports
) -> None:
    for record in exported.records(variant.ending):
        file = exported.of(record.id, variant.ending)
        assert FEWEST_BYTES < file.stat().st_size < MOST_BYTES, file
        page = build_page(record, exported.collection, read_settings(ROOT))
        with pikepdf.open(file) as opened:
            assert page.title in str(opened.docinfo.Title)
            assert opened.Root.Lang == page.language
            attached = opened.attachments[f"{record.id}.json"]
            assert attached.relationship == pikepdf.Name.Source
            data = exported.of(record.id, "json").read_bytes()
            assert attached.get_file().read_bytes() == data
            for link in (link for sheet in opened.pages for link in sheet.get("/Annots", ())):
                assert " " in str(link.Contents), "a link must say in words where it goes"
            if variant.name == "standard":
                assert len(opened.pages) <= MOST_PAGES[page.kind], file
            if variant.is_summary:
                assert len(opened.pages) == 1, file
            else:
                tags = [tag(each) for each in elements(document(opened))]
                assert sum(each in ("H1", "H2", "H3", "H4") for each in tags) > len(outline(page))


def test_a_summary_is_one_page_on_the_shorter_paper_and_with_a_code(exported: Exports) -> None:
    settings = read_settings(ROOT).model_copy(
        update={
            "paper": Paper(size="Letter"),
            "site": Site(address="https://www.example.org/leaflets"),
        }
    )
    collection = exported.collection
    context = Context(settings=settings, today=date(2026, 11, 23), images=collection.images)
    for record in sorted(collection.records.values(), key=letters_of_summary)[-4:]:
        page = build_page(record, collection, settings)
        content = pdf.export(page, context, VARIANTS["summary"]).content
        with pikepdf.open(BytesIO(content)) as opened:
            assert len(opened.pages) == 1, record.id


def letters_of_summary(record: Record) -> int:
    return len(f"{record.model.main_message}{record.model.get_help}")
