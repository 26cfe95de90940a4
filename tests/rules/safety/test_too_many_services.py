from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check
from toolkit.base.settings import Settings
from toolkit.base.settings.limits import Limits

CARD = "get_help:\n  - {urgency: urgent, action: '%s', signs: ['you feel ill [@source-one]']}"


@pytest.mark.parametrize(
    "action",
    [
        "Call 999 or go to A&E now if",
        "Ask for an urgent GP appointment or get help from NHS 111 if",
        "Get help from NHS 111 or a pharmacist if",
    ],
)
def test_two_services_are_allowed(action: str, tmp_path: Path) -> None:
    assert check(CARD % action, tmp_path).of("CAR004") == []


def test_the_message_names_the_services(tmp_path: Path) -> None:
    checked = check(CARD % "Call 999, NHS 111, or one of the GPs if", tmp_path)
    assert checked.messages("CAR004") == [
        "this card names 3 services (999, NHS 111, GP); 2 are allowed"
    ]


def test_the_settings_say_how_many(tmp_path: Path) -> None:
    settings = Settings(limits=Limits(care_card_services=1))
    assert check(CARD % "Call 999 or go to A&E if", tmp_path, settings).of("CAR004")
