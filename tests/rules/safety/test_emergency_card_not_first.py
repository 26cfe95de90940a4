from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check


def cards(*urgencies: str) -> str:
    return "get_help:\n" + "".join(
        f"  - {{urgency: {each}, action: Call 999 if, signs: ['you feel ill [@source-one]']}}\n"
        for each in urgencies
    )


def test_two_of_a_kind_are_in_order(tmp_path: Path) -> None:
    text = cards("emergency", "emergency", "urgent", "non-urgent", "non-urgent")
    assert check(text, tmp_path).of("CAR003") == []


def test_an_urgent_card_below_a_non_urgent_one(tmp_path: Path) -> None:
    checked = check(cards("emergency", "non-urgent", "urgent"), tmp_path)
    assert checked.messages("CAR003") == ["this urgent card is below a card that is non-urgent"]


def test_each_card_that_is_too_low_is_reported(tmp_path: Path) -> None:
    checked = check(cards("non-urgent", "emergency", "urgent"), tmp_path)
    assert checked.marked("CAR003") == ["emergency", "urgent"]
