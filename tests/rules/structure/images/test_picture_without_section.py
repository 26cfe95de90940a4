"""What export could not place, validate says first."""

from pathlib import Path

import pytest

from tests.rules.examples import check

FIGURE = """\
figures:
  - {{file: nerve-fibre.svg, after: {after}, alt: Fibre., caption: Words., credit: We, licence: x}}
"""


@pytest.mark.parametrize(
    ("kind", "after", "is_there"),
    [
        ("condition", "overview", True),
        ("condition", "sections", False),
        ("topic", "sections", True),
        ("topic", "answer", True),
    ],
)
def test_sections_of_each_kind(kind: str, after: str, is_there: bool, tmp_path: Path) -> None:
    found = check(f"kind: {kind}\n{FIGURE.format(after=after)}", tmp_path).of("STR036")
    assert (found == []) == is_there
