"""Every word of a record is in its handouts, in order; no output loses a care card."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from tests.accessibility.text import read, texts_of_marks
from tests.exporters.reading import (
    assert_in_order,
    front_texts,
    html_text,
    json_text,
    letters,
    pdf_pages,
    printed_texts,
)
from tests.exports import Exports
from toolkit.exporters.variants import VARIANTS, Variant
from toolkit.model.record_model import RecordModel
from toolkit.model.text.blocks import plain
from toolkit.model.text.markup import parse

WHOLE = [variant for variant in VARIANTS.values() if variant.name != "summary"]


def heard(file: Path) -> str:
    """What a screen reader says of a handout, without page numbers and running titles."""
    with pikepdf.open(file) as pdf:
        return read(pdf.Root.StructTreeRoot, texts_of_marks(file, pdf))


@pytest.mark.parametrize("variant", WHOLE, ids=lambda variant: variant.name)
def test_every_word_is_heard_in_order(variant: Variant, exported: Exports) -> None:
    for record in exported.records(variant.ending):
        file = exported.of(record.id, variant.ending)
        said = heard(file)
        assert_in_order(printed_texts(record.model), said)
        assert_in_order(front_texts(record.model), said)


@pytest.mark.parametrize("ending", [*(each.ending for each in VARIANTS.values()), "html", "json"])
def test_no_care_card_is_lost(ending: str, exported: Exports) -> None:
    for record in exported.records(ending):
        file = exported.of(record.id, ending)
        seen = letters(_seen(file))
        for text in care_texts(record.model):
            assert letters(text) in seen, f"{file.name} lacks {text!r}"


def _seen(file: Path) -> str:
    content = file.read_bytes()
    if file.suffix == ".pdf":
        return "\n".join(pdf_pages(content))
    return html_text(content) if file.suffix == ".html" else json_text(content)


def care_texts(model: RecordModel) -> Iterator[str]:
    """Yield every action and every sign of a record's care cards."""
    if isinstance(model.get_help, tuple | list):
        for card in model.get_help:
            for text in (card.action, *card.signs):
                yield from map(plain, parse(text, block=False).lines())


def test_the_records_have_care_cards_to_lose(exported: Exports) -> None:
    records = exported.collection.records.values()
    assert all(list(care_texts(each.model)) for each in records if each.model.kind == "condition")
