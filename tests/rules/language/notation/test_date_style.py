from __future__ import annotations

import pytest

from tests.rules.language.wordings import hints, marked
from toolkit.rules.language.notation.date_style import date_style as rule


@pytest.mark.parametrize(
    ("text", "words", "hint"),
    [
        ("On 6th August 2018.", "6th August 2018", "write 6 August 2018"),
        ("On the 6th of August.", "6th of August", "write 6 August"),
        ("On 6 Aug 2018.", "6 Aug 2018", "write 6 August 2018"),
        ("On 21st Sept.", "21st Sept", "write 21 September"),
        ("On August 6, 2018.", "August 6, 2018", "write 6 August 2018"),
        ("On August 6th.", "August 6th", "write 6 August"),
        ("On 6 August, 2018.", "6 August, 2018", "write 6 August 2018"),
        ("On 06/08/2018.", "06/08/2018", "write the month as a word, like 6 August 2018"),
        ("On 6.8.18 it.", "6.8.18", "write the month as a word, like 6 August 2018"),
        ("On 2018-08-06.", "2018-08-06", "write 6 August 2018"),
        ("On 2018-02-31.", "2018-02-31", "write a day that exists, like 6 August 2018"),
    ],
)
def test_marked(text: str, words: str, hint: str) -> None:
    assert [each.rstrip(".") for each in marked(rule, text)] == [words]
    assert hints(rule, text) == [hint]


@pytest.mark.parametrize(
    "text",
    [
        "On 6 August 2018, in January 2026, in May.",
        "In the 6th week, 24/7, on 1/2 a tablet. Version 1.2.3.4 of it.",
        "You may take 6 in March 2018. 3 Marches. A 2018-20 study.",
        "It may 5 times. By June 300 people had it.",
    ],
)
def test_left_alone(text: str) -> None:
    assert marked(rule, text) == []


def test_american_records_may_begin_with_the_month() -> None:
    assert marked(rule, "On August 6, 2018.", language="en-US") == []
    assert marked(rule, "On Aug 6, 2018.", language="en-US") == ["Aug 6, 2018"]


def test_a_date_may_begin_the_record() -> None:
    assert marked(rule, audience="Sept 21st") == ["Sept 21st"]
