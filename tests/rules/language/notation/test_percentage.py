from __future__ import annotations

import pytest

from tests.rules.language.wordings import hints, marked
from toolkit.rules.language.notation.percentage import people
from toolkit.rules.language.notation.percentage import percentage as rule


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("About 14.3% of people get it.", ["14.3%"]),
        ("About 20 percent, or 30 per cent.", ["20 percent", "30 per cent"]),
        ("From 10% to 20% of people.", ["10% to 20%"]),
        ("From 10-20% of people.", ["10-20%"]),
        ("It falls by 50%.", ["50%"]),
    ],
)
def test_marked(text: str, words: list[str]) -> None:
    assert marked(rule, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "About 1 in 7 people get it.",
        "Use a 1% hydrocortisone cream, or 70% alcohol.",
        "Wear 100% cotton, or an 8% patch.",
        "It takes a century and costs a few cents.",
    ],
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []


@pytest.mark.parametrize(
    ("percent", "words"),
    [
        (14.3, "about 1 in 7, or 14 in 100"),
        (25, "about 1 in 4, or 25 in 100"),
        (50, "about 1 in 2, or 50 in 100"),
        (37, "about 37 in 100"),
        (99, "about 99 in 100"),
        (0.5, "about 5 in 1,000"),
        (0.01, "about 1 in 10,000"),
        (0, "no one; or say in how many people it was looked for"),
        (300, "how many times as many"),
    ],
)
def test_the_hint_is_in_people(percent: float, words: str) -> None:
    assert people(percent) == words


def test_ranges_and_changes() -> None:
    assert hints(rule, "From 10% to 20% of people.") == ["write 10 to 20 in 100"]
    assert "without it" in hints(rule, "It falls by 50%.")[0]
    assert "without it" in hints(rule, "It is 30% more common.")[0]
