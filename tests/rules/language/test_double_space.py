from __future__ import annotations

import pytest

from tests.rules.language.wordings import fixed, marked
from toolkit.rules.language.double_space import double_space as rule


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [
        ("It gets  better.", ["s  b"], "It gets better."),
        ("It   gets.  Better.", ["t   g", ".  B"], "It gets. Better."),
        ("It gets better.  [@source-one]", [".  ["], "It gets better. [@source-one]"),
        ("It gets \u00a0better.", ["s \u00a0b"], "It gets better."),
    ],
)
def test_marked_and_mended(before: str, words: list[str], after: str) -> None:
    assert marked(rule, before) == words
    assert fixed(rule, before) == after


@pytest.mark.parametrize(
    "text",
    [
        "It gets better.",
        "-  an item\n-  another\n\n1.  a third\n2.  a fourth",
        "one\n\n\ntwo  \nthree",
    ],
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []
