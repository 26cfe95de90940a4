"""One record in each kind of writing, as a handout and as a fact sheet."""

from __future__ import annotations

import functools
import re

import pypdfium2
import pytest

from tests.exporters.reading import pdf_fonts, read_html
from tests.exporters.sample import context, page_of
from tests.exporters.writing import LANGUAGES, written_in
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.html import exporter as html
from toolkit.exporters.pdf import exporter as pdf
from toolkit.exporters.pdf.fonts import glyphs
from toolkit.exporters.pdf.fonts.installed import characters_of

PACKED = [language for language in LANGUAGES if language != "zh-Hans"]
RIGHT_TO_LEFT = ("ar", "he")
NOT_TRANSLATED = """
    Guillain Barr paraesthesia First draft from sources Helpers They listen helpers example
    Foley Vesterinen Laird Pain nerves Nerves pain SNOMED JSON
"""


@functools.cache
def handout(language: str) -> bytes:
    return pdf.export(page_of(written_in(language)), context()).content


def first_of(content: bytes, words: str) -> tuple[float, float]:
    """Where on its page a text begins and ends, as shares of the page's width."""
    with pypdfium2.PdfDocument(content) as document:
        for page in document:
            seen = page.get_textpage()
            found = seen.search(words).get_next()
            if found:
                boxes = [seen.get_charbox(at) for at in range(found[0], sum(found))]
                return min(b[0] for b in boxes) / page.get_width(), max(
                    b[2] for b in boxes
                ) / page.get_width()
    raise AssertionError(f"{words} is not there")


@pytest.mark.parametrize("language", PACKED)
def test_a_handout_holds_its_fonts_and_no_others(language: str) -> None:
    other = {"ar": "Arabic", "he": "Hebrew", "hi": "Devanagari", "bn": "Bengali"}.get(language)
    families = {"Noto-Sans"} | ({f"Noto-Sans-{other}"} if other else set())
    assert {name.removesuffix("-Bold") for name in pdf_fonts(handout(language))} == families


@pytest.mark.parametrize("language", RIGHT_TO_LEFT)
def test_numbers_and_latin_names_stand_as_they_are_written(language: str) -> None:
    for words in ("0808 800 8000", "Guillain-Barré"):
        left, right = first_of(handout(language), words)
        assert 0 < right - left < 0.25, words


@pytest.mark.parametrize("language", PACKED)
def test_headings_stand_where_lines_begin(language: str) -> None:
    heading = "طرحها" if language == "ar" else "Causes"
    left, right = first_of(handout(language), heading)
    assert left > 0.7 if language in RIGHT_TO_LEFT else right < 0.3


@pytest.mark.parametrize("language", PACKED)
def test_a_fact_sheet_says_its_language_its_direction_and_that_of_its_labels(language: str) -> None:
    read = read_html(html.export(page_of(written_in(language)), context()).content)
    direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
    assert ("html", {"lang": language, "dir": direction}) in read.tags
    foreign = [tag for tag in read.tags if tag == ("span", {"lang": "en", "dir": "ltr"})]
    assert bool(foreign) == (language != "ar")


def test_an_arabic_page_is_arabic_to_its_last_label() -> None:
    """What is left in Latin letters are names, codes and what others wrote."""
    read = read_html(html.export(page_of(written_in("ar")), context()).content)
    text = " ".join(read.words)
    assert "22 نوفمبر 2026" in text
    latin = set(re.findall(r"[A-Za-z]{4,}", text))
    assert latin <= set(re.findall(r"[A-Za-z]+", NOT_TRANSLATED)), latin


def test_chinese_is_drawn_if_the_machine_can_and_else_names_the_package(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if characters_of("Noto Sans CJK SC"):
        assert "Noto-Sans-CJK-SC" in pdf_fonts(handout("zh-Hans"))
    monkeypatch.setattr(glyphs, "characters_of", lambda family: frozenset())
    with pytest.raises(HandoutError, match="apt-get install -y fonts-noto-cjk"):
        pdf.export(page_of(written_in("zh-Hans")), context())
