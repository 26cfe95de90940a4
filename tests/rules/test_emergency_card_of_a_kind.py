"""Whether a kind asks for an emergency card: required and expected do, optional does not."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from toolkit.base.settings import read_settings
from toolkit.rules.profiles import with_profile
from toolkit.validation.validate import validate

SHEETS = Path(__file__).parents[1] / "sheets"


@pytest.mark.parametrize(
    ("presence", "severities"),
    [
        ("required", {"warning", "error"}),
        ("expected", {"warning", "error"}),
        ("optional", set()),
    ],
)
def test_it_is_a_warning_and_an_error_before_publication(
    presence: str, severities: set[str], tmp_path: Path
) -> None:
    root = Path(shutil.copytree(SHEETS, tmp_path / "sheets"))
    kind = root / "content/kinds/exercise-sheet.yaml"
    text = kind.read_text(encoding="utf-8")
    kind.write_text(text.replace("card: optional", f"card: {presence}"), encoding="utf-8")
    found = set()
    for profile in (None, "publish"):
        settings = with_profile(read_settings(root), profile)
        report = validate(root, settings, (), date(2026, 11, 28), use_cache=False).report
        found |= {each.severity for each in report.diagnostics if each.code == "CAR006"}
    assert found == severities
