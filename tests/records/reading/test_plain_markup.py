"""Markup in texts that are printed letter for letter."""

import pytest

from toolkit.model.shared import GlossaryTerm
from toolkit.model.text_fields import plain_texts
from toolkit.records.reading.plain_markup import plain_markup


def found(meaning: str) -> list[str]:
    """What is marked in a plain text."""
    term = GlossaryTerm(id="a", term="a", meaning=meaning)
    places = [problem.finding.words for problem in plain_markup(plain_texts(term))]
    return [meaning[slice(*words)] for words in places if words]


@pytest.mark.parametrize(
    "markup",
    [
        "**bold**", "*soft*", "***both***", "__bold__", "_soft_", "`code`", "[words](glossary:x)",
        "[](https://a.example)", "![alt](a.png)", "[@source-one]", "<b>", "</b>", "<br />",
        '<a href="x">', "<!--", "&amp;", "&#8217;", "&#x2019;", "&nbsp;",
    ],
)  # fmt: skip
def test_markup_is_found(markup: str) -> None:
    assert found(f"Some {markup} here") == [markup]


@pytest.mark.parametrize(
    "text",
    [
        "a BMI < 20 or > 30", "x<y and y>z", "P < 0.05; b > a", "Price* and cost*", "* a footnote",
        "2 * 3 * 4", "a_long_name", "_", "MRI [with contrast] (a scan)", "[1] first", "R&D; more",
        "AT&T", "Q & A; so", "&unknownname;", "5 ** 2", "snake_case and other_case", "a@b.example",
    ],
)  # fmt: skip
def test_signs_that_are_no_markup_are_not(text: str) -> None:
    assert found(text) == []


def test_a_text_is_reported_once() -> None:
    assert found("**a** and **b**") == ["**a**"]
