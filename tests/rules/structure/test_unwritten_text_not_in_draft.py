"""A record that is sent to a reviewer has no text that is still to be written."""

from pathlib import Path

import pytest

from tests.rules.examples import check

REVIEW = """\
audience: "TO WRITE: who"
review:
  status: {}
  authors: [{{name: Content team}}]
  changes: [{{date: 2026-03-01, version: "0.2", note: Changed.}}]
"""


@pytest.mark.parametrize(("status", "count"), [("draft", 0), ("in-review", 1), ("retired", 1)])
def test_only_a_draft_may_have_one(status: str, count: int, tmp_path: Path) -> None:
    found = check(REVIEW.format(status), tmp_path).of("STR038")
    assert [each.severity for each in found] == ["error"] * count
