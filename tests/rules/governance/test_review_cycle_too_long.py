from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check
from toolkit.base.settings import Settings
from toolkit.base.settings.limits import Limits

REVIEW = """\
review:
  status: published
  authors: [{{name: Content team}}]
  reviewers: [{{name: Example, role: Consultant neurologist}}]
  last_reviewed: {last}
  next_review: {following}
  changes: [{{date: 2026-03-01, version: "1.0", note: Checked.}}]
"""


def review(last: str, following: str) -> str:
    return REVIEW.format(last=last, following=following)


@pytest.mark.parametrize(
    ("last", "following"),
    [
        ("2026-03-01", "2029-03-01"),
        ("2024-02-29", "2027-02-28"),
        ("2026-03-31", "2026-04-30"),
        ("2026-03-01", "2025-03-01"),
        ("null", "2045-03-01"),
        ("2026-03-01", "null"),
    ],
)
def test_up_to_36_months_are_allowed(last: str, following: str, tmp_path: Path) -> None:
    assert check(review(last, following), tmp_path).of("REV006") == []


@pytest.mark.parametrize(
    ("last", "following", "latest"),
    [
        ("2026-03-01", "2029-03-02", "2029-03-01"),
        ("2024-02-29", "2027-03-01", "2027-02-28"),
        ("2026-12-31", "2030-01-01", "2029-12-31"),
        ("2026-03-01", "9999-12-31", "2029-03-01"),
    ],
)
def test_the_hint_gives_the_latest_day(
    last: str, following: str, latest: str, tmp_path: Path
) -> None:
    [found] = check(review(last, following), tmp_path).of("REV006")
    assert found.hint == f"set next_review to {latest} or an earlier day"


def test_the_end_of_the_calendar_is_no_crash(tmp_path: Path) -> None:
    checked = check(review("9999-01-01", "9999-12-31"), tmp_path)
    assert checked.of("REV006") == checked.of("INT001") == []


def test_the_settings_say_how_many_months(tmp_path: Path) -> None:
    settings = Settings(limits=Limits(review_months=12))
    checked = check(review("2026-03-01", "2027-03-02"), tmp_path, settings)
    message = "more than 12 months lie between the last review and the next"
    assert message in checked.messages("REV006")
