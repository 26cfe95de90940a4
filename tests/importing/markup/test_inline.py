"""A line of any words reads in a record as it read in the leaflet."""

import pytest

from toolkit.importing.markup.inline import Inline
from toolkit.importing.markup.lost import Lost
from toolkit.importing.tree import Span


def _line(*spans: Span, address: str = "") -> tuple[str, Lost]:
    lost = Lost()
    return Inline(lost, address, "en-GB").line(spans), lost


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Rest & drink <b>", "Rest & drink \\<b>"),
        ("a * b", "a * b"),
        ("*a*", "\\*a\\*"),
        ("- a", "\\- a"),
        ("# a", "\\# a"),
        ("see [@x]", "see \\[@x\\]"),
        ("a ](b", "a ] (b"),
    ],
)
def test_signs_keep_their_meaning(words: str, written: str) -> None:
    assert _line(Span(words))[0] == written


def test_links_lead_where_they_led() -> None:
    line, lost = _line(Span("flu", "/flu"), address="https://example.org/x")
    assert line == "[flu](https://example.org/flu)"
    line, lost = _line(Span("flu", "/flu"))
    assert (line, lost.targets) == ("flu", ["flu: /flu"])
    line, lost = _line(Span("a"), Span("flu", "http://example.org/"))
    assert line == "a[flu](https://example.org/)"
    assert "now leads to https" in lost.to_check[0]


def test_what_cannot_be_printed_is_left_out_and_said() -> None:
    line, lost = _line(Span("Ring\u00a0us \u260e now\u200b"))
    assert line == "Ring us now"
    assert "no font" in lost.to_check[0]


def test_words_in_another_language_stay_marked() -> None:
    assert _line(Span("Say "), Span("iechyd da", language="cy"))[0] == "Say [iechyd da](lang:cy)"


def test_a_sign_that_cannot_be_drawn_parts_words_and_a_letter_does_not() -> None:
    assert _line(Span("pain\U0001f86ahelp"))[0] == "pain help"
    assert _line(Span("pain\U00013000ful"))[0] == "painful"
