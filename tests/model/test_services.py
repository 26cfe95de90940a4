from __future__ import annotations

import pytest

from toolkit.base.settings import Services
from toolkit.model.services import emergency_services, recommended_services, services_in

NAMES = ("999", "A&E", "NHS 111", "111", "GP", "emergency department")


@pytest.mark.parametrize(
    ("action", "found"),
    [
        ("Call 999 or go to A&E now if", ("999", "A&E")),
        ("Get help from NHS 111 if", ("NHS 111",)),
        ("Call 111 (NHS 111) if", ("NHS 111",)),
        ("Call 111 if", ("111",)),
        ("Go to an Emergency Department if", ("emergency department",)),
        ("Ask one of the GPs if", ("GP",)),
        ("Call 999, yes 999, if", ("999",)),
        ("Call 9990 or 1112 or eGP if", ()),
    ],
)
def test_each_service_once_and_whole_words_only(action: str, found: tuple[str, ...]) -> None:
    assert services_in(action, NAMES) == found


def test_without_names_there_are_no_services() -> None:
    assert services_in("Call 999 if", ()) == ()


def test_the_numbers_of_the_country_come_first_and_no_other_is_recommended() -> None:
    services = Services(emergency=("999", "112", "911", "A&E"))
    assert emergency_services(services, "en-NZ") == ("111", "999", "112", "911", "A&E")
    assert recommended_services(services, "en-NZ") == ("111", "A&E")
    assert recommended_services(services, "en-GB") == ("999", "112", "A&E")


def test_without_a_known_country_all_services_will_do() -> None:
    services = Services(emergency=("999", "A&E"))
    assert emergency_services(services, "en") == recommended_services(services, "en")
    assert recommended_services(services, "en") == ("999", "A&E")
