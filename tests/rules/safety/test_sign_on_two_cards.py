from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

CARDS = """\
get_help:
  - urgency: emergency
    action: Call 999 if
    signs: ["%s [@source-one]"]
  - urgency: non-urgent
    action: Speak to a GP if
    signs: ["%s [@source-two]"]
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("you have chest pain", "you have chest pain"),
        ("you have chest pain", "You have CHEST  pain."),
        ("chest pain, or a fever", "you have a chest pain or fever!"),
        ("you faint 2 times", "you faint two times"),
        ("you've got numb lips", "you have numb lips"),
        ("you have a fever and a stiff neck", "a stiff neck and fever"),
        ("sudden chest pain", "you have chest pain, sudden"),
    ],
)
def test_the_same_sign(first: str, second: str, tmp_path: Path) -> None:
    (found,) = check(CARDS % (first, second), tmp_path).of("CAR014")
    assert found.message == "this sign is already on the card “Call 999 if”"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("you have chest pain", "you have chest pain that comes and goes"),
        ("you faint 2 times", "you faint 3 times"),
        ("you can breathe", "you cannot breathe"),
        ("your baby is feeding but not moving", "your baby is moving but not feeding"),
        ("you vomit after a headache", "a headache after you vomit"),
        ("a temperature from 38 to 39", "a temperature from 39 to 38"),
        ("chest pain and fever", "chest pain or fever"),
    ],
)
def test_another_sign(first: str, second: str, tmp_path: Path) -> None:
    assert check(CARDS % (first, second), tmp_path).of("CAR014") == []
