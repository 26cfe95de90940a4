from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

REVIEW = """\
review:
  status: in-review
  authors: [{{name: Content team}}]
  last_reviewed: {last}
  changes:
    - {{date: 2026-01-01, version: "0.1", note: First draft.}}
    - {{date: 2026-03-01, version: "1.0", note: Checked.}}
"""


@pytest.mark.parametrize("last", ["2026-02-28", "2026-03-01", "null"])
def test_the_newest_entry_counts_wherever_it_stands(last: str, tmp_path: Path) -> None:
    assert check(REVIEW.format(last=last), tmp_path).of("REV009") == []


def test_a_review_after_the_last_change(tmp_path: Path) -> None:
    checked = check(REVIEW.format(last="2026-03-02"), tmp_path)
    assert checked.messages("REV009") == [
        "the last review is not in the change log, which ends on 1 March 2026"
    ]
    assert checked.marked("REV009") == ["2026-03-02"]
    assert "date: 2026-03-02" in checked.of("REV009")[0].hint
