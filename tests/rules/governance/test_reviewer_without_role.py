from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check

REVIEW = """\
review:
  status: in-review
  authors: [{name: Content team}]
  reviewers:
    - {name: Dr A Example, role: Consultant neurologist}
    - {name: B Example}
    - {name: C Example}
  changes: [{date: 2026-03-01, version: "1.0", note: Checked.}]
"""


def test_each_reviewer_without_a_role_is_named(tmp_path: Path) -> None:
    checked = check(REVIEW, tmp_path)
    assert checked.messages("REV007") == [
        "the reviewer B Example has no role",
        "the reviewer C Example has no role",
    ]
    assert checked.marked("REV007") == ["B Example", "C Example"]


def test_authors_need_no_role(tmp_path: Path) -> None:
    assert check("title: A condition", tmp_path).of("REV007") == []
