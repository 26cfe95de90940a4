from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

REVIEW = """\
review:
  status: {status}
  authors: [{{name: Content team}}]
  changes: [{{date: 2026-03-01, version: "1.0", note: Checked.}}]
"""


@pytest.mark.parametrize("status", ["draft", "in-review", "retired"])
def test_other_records_need_no_reviewer_yet(status: str, tmp_path: Path) -> None:
    assert check(REVIEW.format(status=status), tmp_path).of("REV003") == []


def test_no_key_reviewers_is_no_reviewer(tmp_path: Path) -> None:
    checked = check(REVIEW.format(status="published"), tmp_path)
    assert checked.marked("REV003") == ["published"]
