"""Days in an editor's own way of writing."""

import pytest

from toolkit.records.explaining.schema.dates import explain_date, read_dates


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("22 November 2027", ["2027-11-22"]),
        ("November 22, 2027", ["2027-11-22"]),
        ("22nd Nov. 2027", ["2027-11-22"]),
        ("22-11-2027", ["2027-11-22"]),
        ("11/22/2027", ["2027-11-22"]),
        ("22.11.2027", ["2027-11-22"]),
        ("2027/1/2", ["2027-01-02"]),
        ("01-05-2027", ["2027-05-01", "2027-01-05"]),
        ("05/05/2027", ["2027-05-05"]),
        ("1/5/27", []),
        ("31-02-2027", []),
        ("November 2027", []),
        ("2027", []),
        ("soon", []),
        ("", []),
        ("9" * 5000, []),
    ],
)
def test_the_days_that_a_text_may_mean(typed: str, days: list[str]) -> None:
    assert [day.isoformat() for day in read_dates(typed)] == days


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("22 November 2027", "write 2027-11-22 (year-month-day)"),
        (
            "01-05-2027",
            "write 2027-05-01 if the day stands first, 2027-01-05 if the month does",
        ),
        ("2027-02-30", "February 2027 has 28 days"),
        ("2028-02-30", "February 2028 has 29 days"),
        ("2027-22-11", "write 2027-11-22 (year-month-day)"),
        ("2027-00-11", "write year-month-day, such as 2026-11-22"),
        ("0000-02-30", "write year-month-day, such as 2026-11-22"),
        ("next spring", "write year-month-day, such as 2026-11-22; the day is needed, too"),
        ("“2027-11-22”", "write 2027-11-22 (year-month-day)"),
    ],
)
def test_says_what_to_type(typed: str, hint: str) -> None:
    message, said = explain_date("next_review", typed)
    assert message.startswith("next_review is ")
    assert said == hint
