from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check

REVIEW = """\
review:
  status: in-review
  authors: [{{name: Content team}}]
  last_reviewed: {last}
  next_review: 2029-01-01
  changes:
    - {{date: {changed}, version: "1.0", note: Checked.}}
    - {{date: 2026-11-22, version: "0.1", note: First draft.}}
"""


def test_today_is_not_the_future(tmp_path: Path) -> None:
    text = REVIEW.format(last="2026-11-23", changed="2026-11-23")
    assert check(text, tmp_path).of("REV012") == []


def test_nor_is_a_day_that_has_begun_elsewhere(tmp_path: Path) -> None:
    """In Auckland it is tomorrow already while a machine in London says today."""
    text = REVIEW.format(last="2026-11-24", changed="2026-11-24")
    assert check(text, tmp_path).of("REV012") == []


def test_a_day_that_has_begun_nowhere_is(tmp_path: Path) -> None:
    checked = check(REVIEW.format(last="2026-11-25", changed="2026-11-26"), tmp_path)
    assert checked.marked("REV012") == ["2026-11-25", "2026-11-26"]


def test_the_next_review_may_lie_in_the_future(tmp_path: Path) -> None:
    assert check(REVIEW.format(last="null", changed="2026-11-01"), tmp_path).of("REV012") == []
