from __future__ import annotations

import datetime

import pytest

from toolkit.pages.dates import date_in_words, long_date


def test_a_day_has_no_leading_zero() -> None:
    assert long_date(datetime.date(2026, 3, 5), "en-GB") == "5 March 2026"


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ((2026,), "2026"),
        ((2026, 12), "December 2026"),
        ((2026, 1, 31), "31 January 2026"),
        ((2026, 13), "2026"),
        ((2026, 0, 1), "2026"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(parts: tuple[int, ...], words: str) -> None:
    assert date_in_words(parts, "en-GB") == words


def test_months_have_their_names_in_the_language_of_the_labels() -> None:
    assert long_date(datetime.date(2026, 11, 22), "ar-EG") == "22 نوفمبر 2026"
    assert long_date(datetime.date(2026, 11, 22), "he") == "22 November 2026"
