from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check
from tests.rules.fragments import GOOD

CODE = "STR039"


def test_only_the_part_that_no_record_uses(tmp_path: Path) -> None:
    (found,) = check(GOOD, tmp_path).of(CODE)
    assert (found.path, found.severity) == ("content/fragments/medicine.yaml", "note")
    assert found.route == ("parts", "why")
