from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

CARD = "get_help:\n  - {urgency: urgent, action: '%s', signs: ['you feel ill [@source-one]']}"

CAPITAL = "the action does not begin with a capital letter"
IF = "the action does not end in the word if, so the signs do not complete its sentence"
ONE = "the action is more than one instruction"


@pytest.mark.parametrize(
    "action",
    ["Call 999 if", "Call 999 if:", "Speak to a GP or your MS nurse if", "999: call it now if"],
)
def test_an_instruction_that_ends_in_if(action: str, tmp_path: Path) -> None:
    assert check(CARD % action, tmp_path).of("CAR001") == []


@pytest.mark.parametrize(
    ("action", "messages"),
    [
        ("call 999 if", [CAPITAL]),
        ("Call 999", [IF]),
        ("Call 999 if you can", [IF]),
        ("Call 999 or read a leaflet on calif", [IF]),
        ("Call 999 if::", [IF]),
        ("Call 999. Lie down if", [ONE]),
        ("Call 999; then wait if", [ONE]),
        ("call 999. Wait", [CAPITAL, IF, ONE]),
    ],
)
def test_what_is_wrong_is_said_all_at_once(
    action: str, messages: list[str], tmp_path: Path
) -> None:
    assert sorted(check(CARD % action, tmp_path).messages("CAR001")) == sorted(messages)


@pytest.mark.parametrize(
    ("action", "markup"),
    [
        ("Call [999] if", "[999]"),
        ("Call 999* if", "*"),
        ("Visit https://111.nhs.uk if", "https://111.nhs.uk"),
    ],
)
def test_the_caret_is_under_the_markup(action: str, markup: str, tmp_path: Path) -> None:
    checked = check(CARD % action, tmp_path)
    assert checked.marked("CAR001") == [markup]


def test_in_another_language_the_sentence_may_end_otherwise(tmp_path: Path) -> None:
    text = "language: de-DE\n" + CARD % "Rufen Sie 112 an, wenn"
    assert check(text, tmp_path).of("CAR001") == []
