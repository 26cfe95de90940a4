from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

REVIEW = """\
review:
  status: {status}
  authors: [{{name: Content team, conflicts: none}}]
  changes: [{{date: 2026-03-01, version: "1.0", note: Checked.}}]
"""


@pytest.mark.parametrize(
    ("status", "marked"),
    [("draft", []), ("in-review", []), ("published", ["published"]), ("retired", [])],
)
def test_only_that_word_is_an_error(status: str, marked: list[str], tmp_path: Path) -> None:
    assert check(REVIEW.format(status=status), tmp_path).marked("REV014") == marked


def test_the_line_may_be_left_out(tmp_path: Path) -> None:
    without = REVIEW.replace("  status: {status}\n", "").format()
    assert not [each for each in check(without, tmp_path).diagnostics if each.severity == "error"]
