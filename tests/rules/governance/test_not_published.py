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


@pytest.mark.parametrize(
    ("status", "marked"),
    [("draft", ["draft"]), ("in-review", ["in-review"]), ("published", []), ("retired", [])],
)
def test_the_place_is_the_status(status: str, marked: list[str], tmp_path: Path) -> None:
    assert check(REVIEW.format(status=status), tmp_path, profile=None).marked("REV011") == marked


@pytest.mark.parametrize(
    ("profile", "severities"), [(None, ["note"]), ("draft", []), ("publish", ["error"])]
)
def test_profiles_judge_it_differently(
    profile: str | None, severities: list[str], tmp_path: Path
) -> None:
    checked = check(REVIEW.format(status="draft"), tmp_path, profile=profile)
    assert [found.severity for found in checked.of("REV011")] == severities
