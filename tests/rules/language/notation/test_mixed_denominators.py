from __future__ import annotations

import pytest

from tests.rules.language.wordings import findings, marked
from toolkit.rules.language.notation.mixed_denominators import mixed_denominators as rule


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("30 in 100 get pain, 12 in 100 cramp, and 1 in 4 neither.", ["1 in 4"]),
        ("1 in 10 people get it. In 30 out of 100 people it lasts.", ["30 out of 100"]),
        ("1 in 10, 2 in 10, 500 in 1,000 and 3 in 7.", ["500 in 1,000"]),
        ("From 60 to 80 in 100 walk, 3 in 100 fall, 2 to 3 in 10 rest.", ["2 to 3 in 10"]),
    ],
)
def test_one_finding_at_the_first_odd_one(text: str, words: list[str]) -> None:
    assert marked(rule, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "30 in 100 get pain and 2 in 100,000 a tumour.",
        "30 in 100 get pain, and 15 to 36 people in every 10 million get it.",
        "30 in 100 get pain, and 1 in 1,000 get it. In 1 study of 156 people it was rare.",
        "30 in 100 had a pain of 7 out of 10.",
        "30 in 100 had it. Take no more than 4 in 24 hours. There were 300 in 2018.",
        "30 in 100 and 12 in 100.",
        "9 in 100 and 5 in 100. The first 1 of 3 in 2 days.",
    ],
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []


def test_all_odd_ones_are_named_and_the_first_is_worked_out() -> None:
    (found,) = findings(rule, "30 in 100, 12 in 100, 1 in 4 and 2 in 10.")
    assert "“1 in 4”, “2 in 10”" in found.message
    assert found.hint.startswith("write 25 in 100")


def test_fields_are_compared_with_one_another() -> None:
    assert marked(rule, "1 in 4 get better.", who_gets_it="30 in 100, and 12 in 100.") == ["1 in 4"]
