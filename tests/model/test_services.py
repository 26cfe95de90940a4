from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.settings.services import Services
from toolkit.model.services import (
    added_emergency_services,
    emergency_services,
    services_in,
    without_services,
)

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


def test_a_letter_that_grows_when_it_is_made_small_begins_a_service() -> None:
    names = ("İlk yardım", "GP", "gp surgery")
    assert services_in("Call İlk yardım or a GP surgery if", names) == ("İlk yardım", "gp surgery")


@pytest.mark.parametrize(
    ("action", "name"),
    [
        ("ilk yardım", "İlk yardım"),
        ("İLK YARDIM", "ilk yardım"),
        ("the clinic", "clınıc"),
        ("the ſurgery", "surgery"),
        ("Großklinik", "GROẞKLINIK"),
        ("ΙΑΤΡΟΣ", "ιατρος"),
    ],
)
def test_a_service_is_found_in_capitals_and_small_letters(action: str, name: str) -> None:
    assert services_in(f"Call {action} if", ("GP", name)) == (name,)
    assert name not in without_services(f"Call {action} if", (name,))
    assert "  " in without_services(f"Call {action} if", (name,))


# Those that a pattern takes for each other, though their small letters differ, and a few more.
LETTERS = st.text(st.sampled_from("iIıİsSſkKßẞσςΣµμåÅΐΐΰΰﬅﬆя aA&"), min_size=1, max_size=6)


@given(st.lists(LETTERS | st.text(min_size=1, max_size=6), min_size=1, max_size=3), LETTERS)
def test_what_a_pattern_of_all_names_finds_is_found(names: list[str], action: str) -> None:
    words = " ".join([action, *[name.swapcase() for name in names]])
    whole = re.compile(
        rf"(?<!\w)({'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})s?(?!\w)",
        re.IGNORECASE,
    )
    assert without_services(words, tuple(names)) == whole.sub(" ", words)
    services_in(words, tuple(names))


def test_without_names_there_are_no_services() -> None:
    assert services_in("Call 999 if", ()) == ()


def test_the_numbers_of_the_country_come_first_and_there_are_no_others() -> None:
    services = Services(emergency=("911", "crisis line"))
    assert emergency_services(services, "en-NZ") == ("111", "A&E", "emergency department")
    assert emergency_services(services, "en-GB")[:2] == ("999", "112")
    assert added_emergency_services(services, "en-GB") == ("911", "crisis line")


def test_settings_add_numbers_to_a_known_country_and_give_those_of_another() -> None:
    services = Services(regions={"AU": ("112",), "ZA": ("10177",)})
    assert emergency_services(services, "en-AU")[0] == "000"
    assert added_emergency_services(services, "en-AU") == ("112",)
    assert emergency_services(services, "en-ZA")[0] == "10177"
    assert added_emergency_services(services, "en-ZA") == ()


def test_without_a_known_country_all_numbers_will_do() -> None:
    assert {"999", "911", "000"} <= set(emergency_services(Services(), "en"))
