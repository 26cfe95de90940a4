from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.exporters.reading import assert_in_order, letters
from tests.exporters.sample import condition, context, page_of, published, short, topic
from tests.exporters.shipped import shipped
from tests.exporters.test_hostile_text import HOSTILE, of
from tests.exporters.writing import LANGUAGES, written_in
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.formats import FORMATS, make
from toolkit.exporters.text.exporter import check, export
from toolkit.exporters.text.lines import WIDTH
from toolkit.exporters.text.wrapping import columns, wrapped
from toolkit.pages.page import Page

(OUTPUT,) = FORMATS["text"].outputs


def text_of(page: Page) -> str:
    return make(OUTPUT, page, context()).content.decode()


def too_long(text: str) -> Iterator[str]:
    """Yield the lines that are longer than they may be; a word alone may not be cut."""
    for line in text.splitlines():
        if columns(line) > WIDTH and " " in line.strip().removeprefix("- "):
            yield line


def test_every_record_that_is_shipped_is_read_back_and_fits() -> None:
    pages, given = shipped()
    for page in pages:
        text = make(OUTPUT, page, given).content.decode()
        assert not list(too_long(text)), page.id
        assert text.startswith(f"{page.title}\n{'=' * columns(page.title)}\n\n*** Draft")


def test_care_cards_stand_first_and_are_seen_without_colour() -> None:
    text = text_of(page_of(condition()))
    edge = "*" * WIDTH
    card = f"{edge}\nIMMEDIATE ACTION REQUIRED: CALL 999 OR GO TO A&E NOW IF:\n{edge}\n"
    signs = "- you cannot breathe[1]\n- you cannot move\n"
    assert f"{card}{signs}{edge}\n" in text
    assert text.index(card) < text.index("Get new pain checked early.[2]")


def test_headings_lists_tables_boxes_and_sources() -> None:
    text = text_of(page_of(condition()))
    assert "\nTreatment\n~~~~~~~~~\n" in text
    assert "\n1. it starts\n2. it stays\n" in text
    assert "- When: Morning\n  Tablets: 1[1]\n  Why: To walk\n" in text
    assert f"{'-' * WIDTH}\nDo not\n{'-' * WIDTH}\n- do not drive\n- Do not lift bags\n" in text
    assert "the guide (example.org/guide)" in text
    assert "[A nerve fibre.]" in text
    sources = text.split("\nWhere this information comes from\n")[1]
    assert "\n3. Nerves. NHS. www.example.org/nerves. Read on 22 November 2026.\n" in sources


def test_a_signed_page_has_no_notice_and_says_who_signed() -> None:
    text = text_of(page_of(topic(), standing=published()))
    assert "***" not in text
    assert "Checked by: Dr A Example (GP)" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_any_writing_fits_and_stays_in_the_order_of_reading(language: str) -> None:
    model = written_in(language)
    text = text_of(page_of(model))
    assert not list(too_long(text))
    signs = [sign for card in model.model_dump()["get_help"] for sign in card["signs"]]
    assert_in_order([model.title, *signs], text)


def test_a_phone_number_is_not_divided_or_turned_round() -> None:
    text = text_of(page_of(written_in("ar")))
    assert "\u200e0808 800 8000\u200e" in text
    assert text.count("0808 800 8000") == text.count("0808")


def test_what_looks_like_code_is_text() -> None:
    for each in HOSTILE:
        assert letters(each) in letters(text_of(of(each)))
    assert "<script>alert(1)</script>" in text_of(of(HOSTILE[0]))


def test_a_very_long_word_is_not_cut() -> None:
    word = "x" * 200
    assert f"\n{word}\n" in text_of(page_of(short(causes=f"Say {word} now.")))
    assert wrapped(f"a {word} b", 10) == ["a", word, "b"]
    assert wrapped("中文，中文", 4) == ["中", "文，", "中文"]


def test_a_lost_sign_is_noticed() -> None:
    page = page_of(condition())
    artifact = export(page, context())
    cut = artifact.content.replace(b"- you cannot move\n", b"", 1)
    with pytest.raises(HandoutError, match="you cannot move"):
        check(page, type(artifact)(artifact.path, cut), context())
