from __future__ import annotations

import pytest

from tests.rules.language.wordings import fixed, hints, marked
from toolkit.rules.language.notation.thousands_comma import thousands_comma as rule


@pytest.mark.parametrize(
    ("text", "number", "better"),
    [
        ("About 1 in 10000 people.", "10000", "10,000"),
        ("A study of 5827 people.", "5827", "5,827"),
        ("Take 1000mg.", "1000", "1,000"),
        ("1500000 people.", "1500000", "1,500,000"),
        ("A study of 2000 people.", "2000", "2,000"),
    ],
)
def test_marked_with_a_suggestion_and_left_to_the_editor(
    text: str, number: str, better: str
) -> None:
    assert marked(rule, text) == [number]
    assert hints(rule, text) == [f"write {better} if it is an amount"]
    assert fixed(rule, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "In 2018, from 1990 to 2020.",
        "Call 020 7450 4000 or 116123, or text 85258.",
        "About 1,827 people, 999 people. Charity number 1139257.",
        "GARD 6102, ICD10000, 10000-2, 1000.5, £10000/year, 0123.",
    ],
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []
