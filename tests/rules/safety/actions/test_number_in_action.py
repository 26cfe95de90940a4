from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

CARD = (
    "language: %s\nget_help:\n"
    "  - {urgency: %s, action: '%s', signs: ['you feel ill [@source-one]']}"
)


@pytest.mark.parametrize(
    ("action", "marked"),
    [
        ("Call 998 or go to A&E now if", ["998"]),
        ("Call 9·9·8 or go to A&E now if", ["9·9·8"]),
        ("Call 999 or 0800 000 000 now if", ["0800 000 000"]),
        ("Call 999 or go to A&E now if", []),
        ("Speak to a GP within 24 hours if", []),
        ("Call the 24-hour helpline if", []),
        ("Speak to a GP if your temperature is 38C and", []),
        ("Speak to a GP if you are 55 or older and", []),
        ("Call nine nine nine if", ["nine nine nine"]),
        ("Speak to one of the two nurses if", []),
    ],
)
def test_numbers(action: str, marked: list[str], tmp_path: Path) -> None:
    assert check(CARD % ("en-GB", "urgent", action), tmp_path).marked("CAR013") == marked


def test_the_number_of_an_organisation_is_known(tmp_path: Path) -> None:
    text = CARD % ("en-GB", "urgent", "Call the helpline on 0808 800 800%d if")
    assert {d.code for d in check(text % 0, tmp_path / "own").diagnostics} & {
        "CAR012",
        "CAR013",
    } == set()
    assert check(text % 1, tmp_path / "other").marked("CAR013") == ["0808 800 8001"]
