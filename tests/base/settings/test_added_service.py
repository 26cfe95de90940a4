from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.base.errors import Misuse
from toolkit.base.settings import read_settings
from toolkit.base.settings.added_service import can_be_asked, can_be_called
from toolkit.base.settings.known_services import EMERGENCY_PLACES, OTHER_SERVICES
from toolkit.model.actions.grammar import grammar_of

FOR_EMERGENCIES = [
    "112", "10177", "+44 20 7946 0000", "SAMU 15", "Stroke helpline", "crisis line",
    "maternity unit", "Emergency Department", "air ambulance", "NHS crisis team",
    "department of cardiology", "unit for burns", "mountain rescue", "Samaritans 116 123",
    "Accident and Emergency", "hospital at Exampletown",
]  # fmt: skip
FOR_LATER = [
    "transplant coordinator", "community matron", "podiatrist", "hepatologist",
    "lymphoedema therapist", "ear, nose and throat clinic", "school nurse", "home care team",
    "sleep clinic", "link worker", "NHS inform", "Aunt Bessie line 0800 1111", "day hospital",
    "clinical nurse specialist", "dermatology", "anaesthetist's secretary",
    "24-hour bereavement team", "psychiatrist", "paediatrician", "adviser at the hospice",
    "bed manager 020 7946 0000",
]  # fmt: skip
NOT_SERVICES = [
    "home", "Home", "bed", "your mother", "work", "the internet", "1", "home 1", "a deadline",
    "9 lives", "12 months", "online", "a bedtime routine", "wait", "sleep", "nothing", "yourself",
    "home 24", "wait 12", "after 10", "your bed in the ward", "not the ambulance", "no hospital",
    "home or the clinic", "wait for the nurse", "stay away from hospital", "the way to the clinic",
    "tomorrow", "tea and a team", "a friend who is a nurse", "nurse if you like", "rest", "no one",
    "the clinic tomorrow", "mother of the nurse", "Dr Google", "a walk", "painkillers", "prayer",
    "a hot bath", "hospital, or home", "your own bed", "someone", "anyone", "good luck",
    "لا شيء", "البيت",
    "99 problems", "paracetamol 500", "a cup of tea",
]  # fmt: skip


@pytest.mark.parametrize("name", FOR_EMERGENCIES)
def test_a_number_or_a_service_can_be_called(name: str) -> None:
    assert can_be_called(name)
    assert can_be_asked(name)


@pytest.mark.parametrize("name", FOR_LATER)
def test_who_works_at_a_service_can_be_asked(name: str) -> None:
    assert can_be_asked(name)


@pytest.mark.parametrize("name", NOT_SERVICES)
def test_what_no_one_can_call_or_ask_is_no_service(name: str) -> None:
    assert not can_be_called(name)
    assert not can_be_asked(name)


@pytest.mark.parametrize("name", ["podiatrist", "community matron", "pharmacy", "link worker"])
def test_who_does_not_help_at_once_is_no_emergency_service(name: str) -> None:
    assert not can_be_called(name)


def test_every_service_that_the_toolkit_knows_could_be_added() -> None:
    known = [*EMERGENCY_PLACES, *OTHER_SERVICES]
    for language in ("en-GB", "ar"):
        grammar = grammar_of(language)
        assert grammar is not None
        known += grammar.services("other")
    assert [name for name in known if not can_be_asked(name)] == []


@pytest.mark.parametrize(
    ("key", "example"),
    [("emergency", "“Stroke helpline”"), ("other", "“transplant coordinator”")],
)
def test_it_is_refused_at_its_line_with_what_to_write(
    key: str, example: str, tmp_path: Path
) -> None:
    (tmp_path / "toolkit.toml").write_text(f'[services]\n{key} = ["Stroke helpline", "home"]\n')
    with pytest.raises(Misuse) as caught:
        read_settings(tmp_path)
    message = "“home” is not a number to call and does not say what kind of service it is"
    assert str(caught.value).startswith(f"toolkit.toml, line 2: services.{key}.1: {message}")
    assert example in caught.value.hint
