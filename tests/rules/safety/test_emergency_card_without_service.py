from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check
from toolkit.base.settings import Settings
from toolkit.base.settings.services import Services

CARD = "get_help:\n  - {urgency: %s, action: '%s', signs: ['you feel ill [@source-one]']}"


@pytest.mark.parametrize("action", ["Call 999 if", "Go to A&E now if", "Ring 112 if"])
def test_each_service_of_the_settings_will_do(action: str, tmp_path: Path) -> None:
    assert check(CARD % ("emergency", action), tmp_path).of("CAR002") == []


@pytest.mark.parametrize("action", ["Get help from NHS 111 if", "Call 9990 if", "Act now if"])
def test_another_number_is_no_emergency_service(action: str, tmp_path: Path) -> None:
    assert check(CARD % ("emergency", action), tmp_path).marked("CAR002") == [f"'{action}'"]


def test_an_urgent_card_may_name_any_service(tmp_path: Path) -> None:
    assert check(CARD % ("urgent", "Speak to a GP if"), tmp_path).of("CAR002") == []


def test_what_the_settings_add_does_not_count_alone(tmp_path: Path) -> None:
    settings = Settings(services=Services(emergency=("crisis line",)))
    checked = check(CARD % ("emergency", "Call the crisis line if"), tmp_path, settings)
    (found,) = checked.of("CAR002")
    assert found.hint.startswith("name one of: 999, 112, A&E, emergency department;")


def test_the_numbers_of_the_country_of_the_record_count(tmp_path: Path) -> None:
    card = "language: en-NZ\n" + CARD % ("emergency", "%s if")
    assert check(card % "Call 111", tmp_path).of("CAR002") == []
    (tmp_path / "second").mkdir()
    (found,) = check(card % "Call for help", tmp_path / "second").of("CAR002")
    assert found.hint.startswith("name one of: 111, A&E, emergency department;")
