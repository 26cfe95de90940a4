from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check

REVIEW = """\
review:
  status: {status}
  authors: [{{name: Content team}}]
  reviewers: [{{name: Example, role: Consultant neurologist}}]
  last_reviewed: {last}
  next_review: {following}
  changes: [{{date: 2026-03-01, version: "1.0", note: Checked.}}]
"""


def review(last: str, following: str) -> str:
    return REVIEW.format(status="published", last=last, following=following)


def test_the_same_day_is_wrong_too(tmp_path: Path) -> None:
    messages = check(review("2026-03-01", "2026-03-01"), tmp_path).messages("REV002")
    assert messages == ["the next review is the day of the last one, 1 March 2026"]


def test_a_day_later_is_enough(tmp_path: Path) -> None:
    assert check(review("2026-03-01", "2026-03-02"), tmp_path).of("REV002") == []


def test_without_both_dates_there_is_nothing_to_compare(tmp_path: Path) -> None:
    assert check(review("null", "2026-03-02"), tmp_path).of("REV002") == []
