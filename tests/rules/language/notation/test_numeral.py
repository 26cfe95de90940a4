from __future__ import annotations

import pytest

from tests.rules.language.wordings import fixed, marked
from toolkit.rules.language.notation.numeral import numeral as rule


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It lasts three weeks.", ["three"]),
        ("Twenty-five people, or twenty five.", ["Twenty-five", "twenty five"]),
        ("It lasts one week. Take one tablet.", ["one", "one"]),
        ("About one in four people.", ["one", "four"]),
        ("A two-week course. Two of them.", ["two", "Two"]),
        ("There are four.", ["four"]),
    ],
)
def test_marked(text: str, words: list[str]) -> None:
    assert marked(rule, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "It lasts 3 weeks. 1 in 4 people.",
        "No one knows. One of them can. One day it stops. Everyone helps this one week.",
        "Take one or two 200mg tablets, two 5ml spoons.",
        "A two-way street, two-thirds, three quarters and twofold. Someone, the tension, often.",
    ],
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It lasts three weeks.", "It lasts 3 weeks."),
        ("Two to three years, twelve people.", "Two to 3 years, 12 people."),
        ("Twenty-five people.", "25 people."),
        # a person looks at these
        ("It lasts one week. The two are alike.", "It lasts one week. The two are alike."),
    ],
)
def test_safe_edits(before: str, after: str) -> None:
    assert fixed(rule, before) == after
