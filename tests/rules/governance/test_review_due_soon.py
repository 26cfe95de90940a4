from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check
from toolkit.base.settings import Settings
from toolkit.base.settings.limits import Limits

REVIEW = """\
review:
  status: {status}
  authors: [{{name: Content team}}]
  next_review: {following}
  changes: [{{date: 2026-03-01, version: "1.0", note: Checked.}}]
"""


def review(following: str, status: str = "in-review") -> str:
    return REVIEW.format(status=status, following=following)


@pytest.mark.parametrize(
    ("following", "message"),
    [
        ("2026-11-23", "the next review is due on 23 November 2026, today"),
        ("2026-11-24", "the next review is due on 24 November 2026, in 1 day"),
        ("2027-02-21", "the next review is due on 21 February 2027, in 90 days"),
    ],
)
def test_says_when_it_is_due(following: str, message: str, tmp_path: Path) -> None:
    assert check(review(following), tmp_path).messages("REV005") == [message]


@pytest.mark.parametrize("following", ["2026-11-22", "2027-02-22", "null"])
def test_what_is_overdue_far_or_unknown_is_not_due_soon(following: str, tmp_path: Path) -> None:
    assert check(review(following), tmp_path).of("REV005") == []


def test_a_retired_record_needs_no_review(tmp_path: Path) -> None:
    assert check(review("2026-12-01", "retired"), tmp_path).of("REV005") == []


def test_the_settings_say_how_early(tmp_path: Path) -> None:
    settings = Settings(limits=Limits(review_notice_days=5))
    assert check(review("2026-11-29"), tmp_path, settings).of("REV005") == []
