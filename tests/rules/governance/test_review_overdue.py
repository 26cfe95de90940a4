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


def review(following: str, status: str = "published") -> str:
    return REVIEW.format(status=status, last="2023-01-01", following=following)


def test_a_review_due_today_is_not_overdue(tmp_path: Path) -> None:
    assert check(review("2026-11-23"), tmp_path).of("REV001") == []


def test_the_message_says_since_when(tmp_path: Path) -> None:
    messages = check(review("2026-11-21"), tmp_path).messages("REV001")
    assert messages == ["the review was due on 21 November 2026, 2 days ago"]


def test_a_retired_record_needs_no_review(tmp_path: Path) -> None:
    assert check(review("2024-01-01", "retired"), tmp_path).of("REV001") == []


def test_a_record_in_review_does(tmp_path: Path) -> None:
    assert check(review("2024-01-01", "in-review"), tmp_path).of("REV001")
