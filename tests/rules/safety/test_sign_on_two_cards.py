from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check
from toolkit.base import budget
from toolkit.rules.care_signs import Sign

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


TWO = """\
get_help:
  - urgency: emergency
    action: Call 999 if
    signs: ["%s [@source-one]"]
  - urgency: urgent
    action: Call NHS 111 if
    signs: ["%s [@source-two]"]
"""


@pytest.mark.parametrize(
    ("fast", "slow"),
    [
        ("you have a temperature of 38C or more", "you have a temperature of 38°C or higher"),
        ("your temperature is above 39 degrees", "your temperature is 39C or above"),
        ("a high temperature of at least 40 °C", "a fever of 40 or more"),
        ("you have a nosebleed for more than 20 minutes", "a nosebleed that lasts over 20 minutes"),
        ("a headache for 2 days or longer", "a headache for at least 48 hours"),
        ("you vomit 3 or more times", "you vomit at least three times"),
        ("you cannot pee for more than a day", "you cannot pee for more than 24 hours"),
        ("your blood sugar is below 4", "your blood sugar is less than 4"),
        ("your fit goes on for 5 minutes or more", "your fit goes on for 5 minutes or longer"),
        ("you do not wake for over 1 hour", "you do not wake for more than 60 minutes"),
    ],
)
def test_the_same_limit_in_other_words(fast: str, slow: str, tmp_path: Path) -> None:
    (found,) = check(TWO % (fast, slow), tmp_path).of("CAR014")
    assert found.message == "this sign is already on the card “Call 999 if”"


@pytest.mark.parametrize(
    ("fast", "slow"),
    [
        ("you have a fever of 38C or more", "you have a fever of 39C or more"),
        ("you have had hiccups for more than 1 day", "you have had hiccups for more than 2 days"),
        ("your pulse is over 100", "your pulse is 120 or higher"),
        ("you are sick more than 2 times", "you are sick 3 times"),
        ("your baby is under 6 months", "your baby is under 3 months"),
        ("your blood sugar is below 4", "your blood sugar is between 2 and 3"),
        ("a temperature above 37C", "a temperature of 38 to 39"),
        ("a cut longer than 5 cm", "a cut longer than 7 cm"),
    ],
)
def test_all_who_have_it_have_the_more_urgent_one(fast: str, slow: str, tmp_path: Path) -> None:
    (found,) = check(TWO % (fast, slow), tmp_path).of("CAR014")
    assert "everyone with this sign has the one on the card “Call 999 if” as well" in found.message
    assert slow in found.source


@pytest.mark.parametrize(
    ("fast", "slow"),
    [
        ("you have a fever of 40C or more", "you have a fever of 38C or more"),
        ("you bleed for more than 20 minutes", "you bleed for more than 10 minutes"),
        ("you bleed for more than 10 minutes", "you bleed for 10 minutes"),
        ("you are sick more than 2 times", "you are sick 2 or more times"),
        ("your baby is under 3 months", "your baby is under 6 months"),
        ("your blood sugar is above 15", "your blood sugar is below 4"),
        ("a fever of 38C or more", "a fever of 38F or more"),
        ("you lost 2 litres of blood", "you lost 2 teeth"),
        ("you do not come round within 5 minutes", "you do not come round within 2 minutes"),
        ("you do not come round in under 5 minutes", "you do not come round in under 2 minutes"),
        ("you have type 2 diabetes", "you have type 1 diabetes"),
        ("pain for 1 hour after 3 days", "pain for 3 hours after 1 day"),
        ("you have pain for more than 2 hours", "you have a rash for more than 2 hours"),
        ("a temperature above 38C (under 3 months)", "a temperature above 39C (3 to 6 months)"),
    ],
)
def test_more_of_it_is_more_urgent(fast: str, slow: str, tmp_path: Path) -> None:
    assert check(TWO % (fast, slow), tmp_path).of("CAR014") == []


def test_of_many_signs_with_other_numbers_each_is_compared_with_a_few(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = []
    is_part = Sign.is_part_of
    monkeypatch.setattr(
        Sign, "is_part_of", lambda one, other: compared.append(1) or is_part(one, other)
    )
    signs = ", ".join(f'"faint {at} times"' for at in range(1000, 1500))
    card = "get_help:\n  - {urgency: urgent, action: Call NHS 111 if, signs: [%s]}\n"
    assert check(card % signs, tmp_path).of("CAR014") == []
    assert 500 < len(compared) < 500 * (budget.SIGNS_COMPARED + 1)
