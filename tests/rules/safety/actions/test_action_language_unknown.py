from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check

CARD = (
    "language: %s\nget_help:\n"
    "  - {urgency: %s, action: '%s', signs: ['you feel ill [@source-one]']}"
)


@pytest.mark.parametrize(("language", "notes"), [("de-DE", 1), ("ne", 1), ("en", 0), ("ar", 0)])
def test_one_note_a_record(language: str, notes: int, tmp_path: Path) -> None:
    found = check(CARD % (language, "emergency", "Call 112 if"), tmp_path).of("CAR015")
    assert [each.severity for each in found] == ["note"] * notes
