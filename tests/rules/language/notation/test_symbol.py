from __future__ import annotations

import pytest

from tests.rules.language.wordings import fixed, hints, marked
from toolkit.rules.language.notation.symbol import symbol as rule


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rest & sleep.", ["Rest & sleep"]),
        ("Rest and/or sleep.", ["and/or"]),
        ("Your doctor/nurse can help.", ["doctor/nurse"]),
        ("If you are > 50 or < 5.", [">", "<"]),
        ("At 38°C or 39 °C.", ["38°C", "39 °C"]),
        ("Pain + weakness.", ["+"]),
    ],
)
def test_marked(text: str, words: list[str]) -> None:
    assert marked(rule, text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Go to A&E. Ask Marks & Spencer or HIV/AIDS. A dose of 5 mg/kg, 24/7.",
        "Call +44 20 7450 4000. CD4+ cells. At 38C. See [us](https://a.example/b/c?d=e&f).",
        "It is 1/2. See a.example/one/two. An anti-Ro/SSA test.",
    ],
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []


def test_the_sign_of_a_box_is_no_symbol_and_one_in_a_sentence_is() -> None:
    for box in (
        "> Do:\n> - rest",
        "Go on.\n\n> Do not:\n> - run",
        "> Important: rest\n>\n> Now.",
        "> Ask first: us",
    ):
        assert marked(rule, box) == []
    assert marked(rule, "It is > 5 hours. Do: rest.") == [">"]


def test_degrees_are_mended() -> None:
    assert fixed(rule, "At 38°C or 38.5 °C, rest & sleep.") == "At 38C or 38.5C, rest & sleep."


def test_hints() -> None:
    assert hints(rule, "Rest & sleep.") == ["write Rest and sleep"]
    assert hints(rule, "Your doctor/nurse can help.") == ["write doctor or nurse"]
    assert "a, b or both" in hints(rule, "Rest and/or sleep.")[0]
