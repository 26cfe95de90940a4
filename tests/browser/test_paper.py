"""What a browser prints of a fact sheet, beside the handout."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tests.exports import Exports

THIRD = 1 / 3
MARGIN = 13 / 25.4 * 72
"""Of page.css, in points."""
INK = 200


@pytest.fixture(scope="module")
def printed(judged: Any, exported: Exports) -> dict[Path, pypdfium2.PdfDocument]:
    sheets = [page for page in exported.files("html") if page.parent.name in ("en-GB", "ar")]
    return {
        page: pypdfium2.PdfDocument(b64decode(judged["pages"][page.as_uri()]["printed"]))
        for page in sheets
    }


def fills(document: pypdfium2.PdfDocument) -> Iterator[float]:
    """Yield how far down each page is printed."""
    for page in document:
        picture = page.render(scale=1).to_pil().convert("L")
        text = picture.crop((0, int(MARGIN), picture.width, picture.height - int(MARGIN)))
        box = text.point(lambda grey: 255 if grey < INK else 0).getbbox()
        yield box[3] / text.height if box else 0


def first_words(document: pypdfium2.PdfDocument) -> str:
    return re.sub(r"\W+", "", document[0].get_textpage().get_text_range())


def test_no_page_is_a_third_full(printed: dict[Path, pypdfium2.PdfDocument]) -> None:
    thin = {
        page.stem: [round(fill, 2) for fill in fills(document)]
        for page, document in printed.items()
        if min(fills(document)) <= THIRD
    }
    assert thin == {}


def test_the_cards_of_the_handouts_first_page_are_on_the_first_page(
    printed: dict[Path, pypdfium2.PdfDocument], exported: Exports
) -> None:
    of_record = {page.stem: document for page, document in printed.items()}
    for id, record in exported.collection.records.items():
        handout = first_words(pypdfium2.PdfDocument(exported.of(id, "pdf")))
        here = first_words(of_record[id])
        for card in record.model.get_help:
            action = re.sub(r"\W+", "", card.action)
            assert (action in here) >= (action in handout), f"{id}: {card.action}"


def test_sources_are_printed_though_they_are_folded(
    printed: dict[Path, pypdfium2.PdfDocument],
) -> None:
    found = 0
    for page, document in printed.items():
        words = "".join(each.get_textpage().get_text_range() for each in document)
        sources = re.findall(r'<li id="ref_\d+">([\w ]{8,})', page.read_text(encoding="utf-8"))
        for source in sources[-1:]:
            found += 1
            assert re.sub(r"\W+", "", source) in re.sub(r"\W+", "", words)
    assert found > 5
