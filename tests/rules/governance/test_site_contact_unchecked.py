from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

SITE = """\
# file: content/sites/north.yaml
kind: site
id: north
name: North Clinic
contacts:
  - {name: Ward 4, phone: 020 7946 0000, checked: %s}
"""


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-23", ""),
        ("2026-11-24", ""),
        ("2025-11-23", ""),
        ("2025-11-22", "over 12 months ago"),
        ("2024-02-29", "over 12 months ago"),
        ("2026-12-24", "which has not come yet"),
    ],
)
def test_a_year_and_no_longer(day: str, said: str, tmp_path: Path) -> None:
    messages = check(SITE % day, tmp_path).messages("REV015")
    assert len(messages) == bool(said)
    assert all(said in each for each in messages)
