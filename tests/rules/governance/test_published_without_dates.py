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
def test_other_records_need_no_dates_yet(status: str, tmp_path: Path) -> None:
    assert check(REVIEW.format(status=status), tmp_path).of("REV004") == []


def test_each_missing_date_is_reported_at_the_key_that_lacks_it(tmp_path: Path) -> None:
    checked = check(REVIEW.format(status="published"), tmp_path)
    assert checked.messages("REV004") == [
        "this record is published but does not say when it is reviewed next",
        "this record is published but does not say when it was last reviewed",
    ]
    assert checked.marked("REV004") == ["review", "review"]
