from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import Checked, check


def of(intro: str, items: list[str], folder: Path) -> Checked:
    lines = "".join(f"  - {item}\n" for item in items)
    return check(f"causes: |\n  {intro} [@source-one]\n\n{lines}", folder)


@pytest.mark.parametrize(
    ("intro", "marked"),
    [
        ("After the test, do not:", "do not"),
        ("You must not:", "must not"),
        ("Never:", "Never"),
        ("It is best to avoid:", "avoid"),
        ("You should not have:", "should not"),
        ("Don’t:", "Don’t"),
    ],
)
def test_a_negation_above_a_list(intro: str, marked: str, tmp_path: Path) -> None:
    checked = of(intro, ["drive a car", "drink alcohol"], tmp_path)
    assert checked.marked("CAR010") == [marked]


@pytest.mark.parametrize(
    "intro",
    [
        "After the test:",
        "Do not drive if:",
        "These are not symptoms of lupus and need other help:",
        "Do not do too much at once. You can:",
        "Many people do not.",
        "It is not known why it starts:",
    ],
)
def test_other_sentences_above_a_list(intro: str, tmp_path: Path) -> None:
    assert of(intro, ["drive a car", "drink alcohol"], tmp_path).of("CAR010") == []


def test_items_with_a_negation_of_their_own_lose_nothing(tmp_path: Path) -> None:
    items = ["do not drive a car", "never drink alcohol", "no heavy meals"]
    assert of("What not to do, so avoid:", items, tmp_path).of("CAR010") == []


def test_one_item_without_is_enough_and_each_list_counts_once(tmp_path: Path) -> None:
    items = ["do not drive a car", "drink alcohol", "smoke"]
    assert len(of("Please do not:", items, tmp_path).of("CAR010")) == 1


@pytest.mark.parametrize(
    ("sign", "marked"),
    [
        ("not able to breathe easily", ["not"]),
        ("no longer able to walk", ["no longer"]),
        ("Never had this pain before", ["Never"]),
        ("you cannot move your legs", []),
        ("cannot move your legs", []),
        ("nothing helps", []),
        ("notes of blood in your pee", []),
    ],
)
def test_signs_of_care_cards(sign: str, marked: list[str], tmp_path: Path) -> None:
    text = f"""\
get_help:
  - urgency: emergency
    action: "Call 999 if:"
    signs: ["{sign} [@source-one]"]
"""
    assert check(text, tmp_path).marked("CAR010") == marked


def test_other_languages_have_other_negations(tmp_path: Path) -> None:
    text = "language: de-DE\ncauses: |\n  Please do not:\n\n  - drive\n"
    assert check(text, tmp_path).of("CAR010") == []


def test_a_box_prints_its_negation_before_each_item(tmp_path: Path) -> None:
    box = "  > Do not:\n  > - drive a car [@source-one]\n"
    assert check(f"causes: |\n{box}", tmp_path / "one").of("CAR010") == []
    other = box.replace("Do not", "Before the test, do not")
    assert check(f"causes: |\n{other}", tmp_path / "other").marked("CAR010") == ["do not"]
