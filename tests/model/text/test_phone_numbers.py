from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.model.text.phone_numbers import (
    digits_of,
    has_uk_length,
    is_well_grouped,
    phone_numbers_in,
    regrouped,
    uk_digits,
)

RIGHT = [
    "020 7450 4000",
    "0121 496 0000",
    "0114 496 0000",
    "01632 960 001",
    "01632 960001",
    "015396 22222",
    "0800 890 567",
    "0808 800 8000",
    "0300 311 22 33",
    "07700 900 982",
    "07700 900982",
    "+44 20 7450 4000",
]


@pytest.mark.parametrize("number", RIGHT)
def test_usual_groups(number: str) -> None:
    assert has_uk_length(number)
    assert is_well_grouped(number, uk=True)


@pytest.mark.parametrize(
    ("number", "better"),
    [
        ("02074504000", "020 7450 4000"),
        ("0207 450 4000", "020 7450 4000"),
        ("020-7450-4000", "020 7450 4000"),
        ("020  7450 4000", "020 7450 4000"),
        ("0121 4960000", "0121 496 0000"),
        ("01214960000", "0121 496 0000"),
        ("01632960001", "01632 960 001"),
        ("0120423456", "01204 23456"),
        ("0800890567", "0800 890 567"),
        ("0770 0900 982", "07700 900 982"),
        ("+442074504000", "+44 20 7450 4000"),
        ("+44 207 450 4000", "+44 20 7450 4000"),
        ("+44 (0)20 7450 4000", "+44 20 7450 4000"),
    ],
)
def test_other_groups_and_what_to_write(number: str, better: str) -> None:
    assert not is_well_grouped(number, uk=True)
    assert regrouped(number) == better
    assert is_well_grouped(better, uk=True)
    assert uk_digits(better) == uk_digits(number)


@pytest.mark.parametrize("number", ["020 7450 400", "020 7450 40000", "0300 123 123"])
def test_uk_numbers_have_11_digits_and_a_few_10(number: str) -> None:
    assert not has_uk_length(number)


@pytest.mark.parametrize(
    ("number", "is_right"),
    [("+353 1 234 5678", True), ("+35312345678", False), ("800-555-0199", False)],
)
def test_numbers_of_other_countries(number: str, is_right: bool) -> None:
    assert is_well_grouped(number, uk=False) == is_right


def test_finds_numbers_in_a_sentence() -> None:
    text = "Call (020) 7450-4000, +353 1 234 5678 or 999; not 2026-11-22, A020 7450 4000 or 1,020."
    found = [match.group() for match in phone_numbers_in(text)]
    assert found == ["(020) 7450-4000", "+353 1 234 5678"]
    assert digits_of(found[0]) == "02074504000"


@given(st.from_regex(r"0[389][0-9]{9}", fullmatch=True))
def test_helplines_are_grouped_as_phonenumbers_groups_them(number: str) -> None:
    parsed = phonenumbers.parse(number, "GB")
    national = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    assert regrouped(number) == national
