"""Which digits of a text a phone may dial: a wrong link calls a stranger, none costs a few taps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.model.dialled_numbers import dialled, dialled_numbers_in, numbers_of_action


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("en-GB", "Ring Samaritans on 116 123, or call 0800 1111.", ["116123", "08001111"]),
        ("en-GB", "Call 111 or 999 if you are worried.", ["111", "999"]),
        ("en-GB", "NHS 111 can help. Tel 01387 345678 (24/7).", ["111", "01387345678"]),
        ("en-GB", "+44 (0)20 7450 4000 and (020) 7450 4000", ["+442074504000", "02074504000"]),
        ("en-US", "Call (877) 448-7848 or 1-800-QUIT-NOW.", ["8774487848", "18007848669"]),
        ("en-US", "Call or text 988, at any time.", ["988"]),
        ("de-DE", "Rufen Sie 030 1234567 an, am 12.03.2024.", ["0301234567"]),
        ("fr-FR", "Appelez le 01 23 45 67 89.", ["0123456789"]),
        ("es-ES", "Llame al 912 345 678.", ["912345678"]),
        ("en", "+1 877 448 7848", ["+18774487848"]),
    ],
)
def test_numbers_are_found_as_they_are_dialled(
    language: str, text: str, numbers: list[str]
) -> None:
    assert [each.number for each in dialled_numbers_in(text, language)] == numbers


@pytest.mark.parametrize("language", ["en-GB", "en-US", "de-DE", "nb-NO", "en"])
@pytest.mark.parametrize(
    "text",
    [
        "Write to 0800.123456@example.org or 0300-1234567@example.org.",
        "See https://example.org/0300/123/4567 and www.example.org/0800-1111.",
        "Reviewed on 12.03.2024, 2026-11-28 and 28/11/2026.",
        "On 6 August 2018 and 7 August 2019.",
        "ICD-10 G61.0, SNOMED 40956001, ORPHA:2103, OMIM 139393.",
        "doi 10.1016/j.clinph.2021.07.005, ISBN 9780123456789",
        "Call 100 people of 1,000, and 300 of 999.",
        "About 999 of 1,000 people call 50 to 100 times a day.",
        "Take 500 mg or 111 ml for 112 days.",
        "HLA-DRB1*15:01 and 5-10 times in 2019-2020.",
        "phone 2",
    ],
)
def test_dates_doses_codes_and_addresses_are_not_dialled(language: str, text: str) -> None:
    assert list(dialled_numbers_in(text, language)) == []


@pytest.mark.parametrize(
    ("language", "action", "numbers"),
    [
        ("en-GB", "Call 999 or go to A&E now if", ["999"]),
        ("en-GB", "Call NHS 111 or see a GP within 24 hours if", ["111"]),
        ("ar", "اتصل بالرقم ٩٩٩ الآن إذا", ["999"]),
    ],
)
def test_numbers_of_an_action(language: str, action: str, numbers: list[str]) -> None:
    assert [each.number for each in numbers_of_action(action, language)] == numbers


@given(st.text("0123456789 +()-./:@abctelNHS,\n", max_size=60))
def test_what_is_found_stands_there_and_nothing_twice(text: str) -> None:
    last = 0
    for start, end, number in dialled_numbers_in(text, "en-GB"):
        assert last <= start < end <= len(text)
        assert number == dialled(text[start:end])
        assert number.lstrip("+").isdecimal()
        last = end


@pytest.mark.parametrize("number", ["1", "7", "1234567890123456"])
def test_what_no_phone_can_dial_is_no_number_of_an_action(number: str) -> None:
    for action in (f"Call {number} now if", f"Call alert({number}) now if"):
        assert [each.number for each in numbers_of_action(action, "en-GB")] == []


@pytest.mark.parametrize(
    "extension",
    ["x 111", " x9", " ~12", " #12", " ext. 22", " extension 5", ", ext 12", " (ext 12)"],
)
@pytest.mark.parametrize("number", ["+44 20 7946 0000", "0113 243 1234"])
def test_an_extension_is_not_dialled_with_the_number(number: str, extension: str) -> None:
    text = f"Call {number}{extension} today"
    (found,) = dialled_numbers_in(text, "en-GB")
    assert (text[found.start : found.end], found.number) == (number, dialled(number))
