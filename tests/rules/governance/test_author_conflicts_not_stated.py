from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

REVIEW = """\
review:
  status: {status}
  authors: [{{name: A Example, conflicts: none}}, {{name: B Example}}]
  changes: [{{date: 2026-03-01, version: "1.0", note: Checked.}}]
"""


@pytest.mark.parametrize(
    ("status", "marked"),
    [("draft", []), ("in-review", ["B Example"]), ("retired", [])],
)
def test_counts_from_the_review_on(status: str, marked: list[str], tmp_path: Path) -> None:
    checked = check(REVIEW.format(status=status), tmp_path)
    assert checked.marked("REV013") == marked
    assert {found.severity for found in checked.of("REV013")} <= {"note"}
