from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.rules.examples import Checked, check


def of(parts: list[Any], folder: Path, field: str = "accessed") -> Checked:
    entry = {
        "id": "source-one",
        "type": "webpage",
        "title": "Lupus",
        field: {"date-parts": [parts]},
    }
    return check(f"# file: content/references.json\n{json.dumps([entry])}\n", folder)


@pytest.mark.parametrize("parts", [[2026, 11, 23], [2026, 11, 24], [2026, 11], []])
def test_what_may_have_been_read_by_now(parts: list[Any], tmp_path: Path) -> None:
    assert of(parts, tmp_path).of("REF011") == []


@pytest.mark.parametrize("parts", [[2026, 11, 25], [2026, 12], ["2027"]])
def test_what_cannot(parts: list[Any], tmp_path: Path) -> None:
    checked = of(parts, tmp_path)
    assert checked.marked("REF011") == ['"accessed"']


def test_a_source_may_be_issued_ahead_of_its_time(tmp_path: Path) -> None:
    assert of([2027], tmp_path, "issued").of("REF011") == []
