from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

CARD = (
    "language: %s\nget_help:\n"
    "  - {urgency: %s, action: '%s', signs: ['you feel ill [@source-one]']}"
)


@pytest.mark.parametrize(
    ("action", "said"),
    [
        ("Do not call 999 if", "this action says “do not”"),
        ("Wait 3 days before you call 999 if", "this action says “wait”"),
        ("Call 999 to cancel and go to bed if", "this action says “cancel”"),
        ("Call 999 only later if", "this action says “only”"),
        ("Call 999 tomorrow if", "says to call or go to 999, but not now"),
        ("Walk past A&E if", "does not begin by calling or going to a service"),
    ],
)
def test_the_message_says_what_was_read(action: str, said: str, tmp_path: Path) -> None:
    checked = check(CARD % ("en-GB", "emergency", action), tmp_path)
    assert said in checked.messages("CAR011")[0]


def test_an_urgent_card_may_send_people_to_a_and_e(tmp_path: Path) -> None:
    text = CARD % ("en-GB", "urgent", "See a GP urgently or go to A&E if")
    assert check(text, tmp_path).of("CAR011") == []
