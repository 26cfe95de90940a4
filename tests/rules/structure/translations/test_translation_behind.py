from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

# The first condition was changed and checked on 22 November 2026.
TEXT = """\
language: ga
translation_of: first-condition
review:
  status: {status}
  authors: [{{name: Content team}}]
  reviewers: [{{name: Example, role: Nurse}}]
  last_reviewed: {reviewed}
  changes:
    - {{date: {changed}, version: "0.2", note: Compared.}}
    - {{date: 2026-01-01, version: "0.1", note: First draft.}}
"""


@pytest.mark.parametrize(
    ("changed", "reviewed", "said"),
    [
        ("2026-11-22", "2026-11-22", []),
        ("2026-11-22", "2026-02-02", []),
        (
            "2026-11-21",
            "2026-11-23",
            ["first-condition was changed on 2026-11-22, this translation last on 2026-11-21"],
        ),
    ],
)
def test_the_newest_changes_are_compared(
    tmp_path: Path, changed: str, reviewed: str, said: list[str]
) -> None:
    text = TEXT.format(status="in-review", changed=changed, reviewed=reviewed)
    checked = check(text, tmp_path)
    assert checked.messages("STR033") == said
    assert {each.severity for each in checked.of("STR033")} <= {"note"}


def test_a_check_of_the_original_alone_counts(tmp_path: Path) -> None:
    text = """\
# file: content/conditions/urspruengliche.yaml
review:
  status: in-review
  authors: [{name: Content team}]
  reviewers: [{name: Example, role: Nurse}]
  last_reviewed: 2026-11-20
  changes: [{date: 2026-03-03, version: "0.1", note: First draft.}]
# file: content/conditions/traduit.yaml
language: fr
translation_of: urspruengliche  # expect: STR033
review:
  status: draft
  authors: [{name: Content team}]
  changes: [{date: 2026-03-04, version: "0.1", note: First draft.}]
"""
    checked = check(text, tmp_path)
    assert checked.found("STR033") == checked.expected
    said = "urspruengliche was checked on 2026-11-20, after this was"
    assert checked.messages("STR033") == [said]


def test_a_retired_translation_need_not_catch_up(tmp_path: Path) -> None:
    text = TEXT.format(status="retired", changed="2026-11-01", reviewed="2026-11-01")
    assert check(text, tmp_path).of("STR033") == []
