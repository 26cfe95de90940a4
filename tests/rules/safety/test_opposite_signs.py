from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

CARDS = """\
get_help:
  - urgency: emergency
    action: Call 999 if
    signs: ["%s [@source-one]"]
  - urgency: %s
    action: Speak to a GP if
    signs: ["%s [@source-two]"]
"""

OPPOSITE = [
    ("you don't have a fever", "you have a fever"),
    ("you have no stiff neck", "you have a stiff neck"),
    ("your child has a blotchy rash", "your child does not have a blotchy rash"),
    ("your child has no rash", "your child has a rash"),
    ("there is blood in your poo", "there is no blood in your poo"),
    ("no chest pain", "chest pain"),
    ("you have a swollen leg", "you have not got a swollen leg"),
    ("a fever of 38C or more", "you do not have a fever of 38C or more"),
    ("you haven’t got a headache", "You’ve got a headache"),
]


@pytest.mark.parametrize(("first", "second"), OPPOSITE)
def test_one_of_them_is_true_of_everyone(first: str, second: str, tmp_path: Path) -> None:
    (found,) = check(CARDS % (first, "urgent", second), tmp_path).of("CAR017")
    assert found.severity == "warning"
    assert "says the opposite of this sign" in found.message


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("you cannot breathe", "you can breathe"),
        ("someone is not awake", "someone is awake"),
        ("the pain does not stop when you rest", "the pain stops when you rest"),
        ("you have a rash and no fever", "you have a rash and a fever"),
        ("you do not have your inhaler", "you have your inhaler"),
        ("you have not had chickenpox", "you have had chickenpox"),
        ("you have not been vaccinated", "you have been vaccinated"),
        ("you do not have a spleen", "you have a spleen"),
        ("a headache with a rash", "a headache without a rash"),
        ("your symptoms are not better after 2 days", "your symptoms are better after 2 days"),
        ("you do not have enough fluids", "you have enough fluids"),
        ("you have no feeling in your leg", "you have a strange feeling in your leg"),
        ("you do not have a fever", "you have a fever that comes back"),
        ("no more than 2 wet nappies", "more than 2 wet nappies"),
        ("your baby has no wet nappies for 8 hours", "your baby has wet nappies for 8 hours"),
    ],
)
def test_what_tells_two_readers_apart(first: str, second: str, tmp_path: Path) -> None:
    assert check(CARDS % (first, "urgent", second), tmp_path).of("CAR017") == []


@pytest.mark.parametrize(("first", "second"), OPPOSITE[:2])
def test_cards_of_the_same_urgency(first: str, second: str, tmp_path: Path) -> None:
    assert check(CARDS % (first, "emergency", second), tmp_path).of("CAR017") == []
