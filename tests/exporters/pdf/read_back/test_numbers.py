"""The numbers of lists are read on paper as well: each before its own words, as it was written."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.exporters.sample import context, page_of, short
from tests.exporters.writing import written_in
from toolkit.exporters.errors import HandoutError
from toolkit.exporters.formats import make, outputs
from toolkit.exporters.pdf import exporter as pdf
from toolkit.exporters.pdf.read_back.numbers import numbers_before_words
from toolkit.exporters.pdf.read_back.printed import Piece

STEPS = "Do this:\n\n3. {0}\n4. {0}\n9. {0} {0}\n\nThen rest.\n\n1. {0}"


def with_steps(language: str) -> Any:
    model = short() if language == "en-GB" else written_in(language)
    words = "it starts" if language == "en-GB" else model.title
    return page_of(model.model_copy(update={"overview": STEPS.format(words)}))


@pytest.mark.parametrize(("variant", "language"), [("standard", "en-GB"), ("booklet", "ar")])
def test_numbers_are_read_back(variant: str, language: str) -> None:
    # Those of the sample, 1 and 2, are read back in every variant and writing.
    (output,) = outputs(["pdf"], [variant])
    make(output, with_steps(language), context())


@pytest.mark.parametrize(
    ("written", "instead", "lost", "language"),
    [
        (' style="counter-reset: list-item 2"', "", "3. ", "en-GB"),
        (' style="counter-reset: list-item 2"', "", "3. ", "ar"),
        (' style="counter-reset: list-item 9; counter-increment: none"', "", "9. ", "en-GB"),
        (r"<ol start=\"3\"", '<ol class="boxes" start="3"', "3. ", "en-GB"),
    ],
)
def test_a_number_that_is_lost_or_another_is_an_error(
    written: str, instead: str, lost: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = pdf.render_page

    def changed(*arguments: Any, **values: Any) -> str:
        html = whole(*arguments, **values)
        assert re.search(written, html)
        return re.sub(written, instead, html)

    monkeypatch.setattr(pdf, "render_page", changed)
    (output,) = outputs(["pdf"], ["standard"])
    with pytest.raises(HandoutError, match=f"would lose words of the record: “{lost}"):
        make(output, with_steps(language), context())


def piece(order: int, words: str, left: float, baseline: float) -> Piece:
    box = (left, baseline - 3, left + 6 * max(len(words), 1), baseline + 9)
    return Piece(words, order, box, 12, "#000000", order, baseline)


def test_a_number_goes_before_the_nearest_words_of_its_line() -> None:
    pieces = [
        piece(0, "In its own column.", 20, 100),
        piece(1, "one", 215, 100),
        piece(2, " and more", 240, 100),
        piece(3, "the line below", 215, 80),
        piece(4, "1. ", 200, 100),
        piece(5, "7. ", 200, 40),
    ]
    read = [each.words for each in numbers_before_words(pieces, right_to_left=False)]
    assert read == ["In its own column.", "1. ", "one", " and more", "the line below", "7. "]
    turned = [each.words for each in numbers_before_words(pieces, right_to_left=True)]
    assert turned == ["1. ", "In its own column.", "one", " and more", "the line below", "7. "]


def test_a_number_that_ends_a_sentence_in_its_own_column_stays_there() -> None:
    pieces = [
        piece(0, "Both are no better than", 20, 112),
        piece(1, "1.", 20, 100),
        piece(2, "They do harm.", 240, 112),
        piece(3, "Some last.", 240, 100),
    ]
    assert numbers_before_words(pieces, right_to_left=False) == pieces
