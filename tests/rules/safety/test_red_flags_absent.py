from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check

NONE = "get_help: {none: This condition never needs help at once.}\n"


def test_a_condition_without_cards(tmp_path: Path) -> None:
    checked = check(NONE, tmp_path)
    assert checked.marked("CAR006") == ["none"]
    assert "no care cards" in checked.messages("CAR006")[0]


def test_a_topic_may_leave_them_to_its_conditions(tmp_path: Path) -> None:
    assert check("kind: topic\n" + NONE, tmp_path).of("CAR006") == []


def test_a_topic_with_a_card_that_is_not_urgent(tmp_path: Path) -> None:
    text = """\
kind: topic
get_help:
  - urgency: non-urgent
    action: Speak to a GP if
    signs: ["you have a new pain [@source-one]"]
"""
    assert check(text, tmp_path).of("CAR006") == []


def test_a_condition_without_an_emergency_card(tmp_path: Path) -> None:
    text = """\
get_help:
  - urgency: non-urgent
    action: Speak to a GP if
    signs: ["you have a new pain [@source-one]"]
"""
    checked = check(text, tmp_path)
    assert checked.marked("CAR006") == ["get_help"]
    assert checked.of("CAR006")[0].severity == "warning"
