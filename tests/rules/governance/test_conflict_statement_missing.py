from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check

REVIEW = """\
review:
  status: {status}
  authors: [{{name: Content team}}]
  reviewers:
    - {{name: A Example, role: Consultant neurologist, conflicts: none}}
    - {{name: B Example, role: Specialist nurse}}
  changes: [{{date: 2026-03-01, version: "1.0", note: Checked.}}]
"""


def test_the_reviewer_who_says_nothing_is_named(tmp_path: Path) -> None:
    checked = check(REVIEW.format(status="in-review"), tmp_path)
    assert checked.marked("REV008") == ["B Example"]
    assert checked.of("REV008")[0].severity == "warning"


def test_a_retired_record_is_left_alone(tmp_path: Path) -> None:
    assert check(REVIEW.format(status="retired"), tmp_path).of("REV008") == []
