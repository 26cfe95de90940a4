from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.rules.examples import Checked, check

READ = {"accessed": {"date-parts": [[2026, 11, 22]]}}


def of(folder: Path, **fields: Any) -> Checked:
    entry = {"id": "source-one", "type": "webpage", "title": "Lupus", **fields}
    return check(f"# file: content/references.json\n{json.dumps([entry])}\n", folder)


@pytest.mark.parametrize(
    "fields",
    [
        {"publisher": "NHS", **READ},
        {"container-title": "Pain", "issued": {"date-parts": [["2013"]]}},
        {"author": [{"literal": "NICE"}], "issued": {"date-parts": [[2013, 5]]}},
        {"publisher": "NHS", "issued": {"literal": "no date"}},
        {"publisher": "NHS", "issued": {"raw": "about 2013"}},
    ],
)
def test_one_date_and_one_name_are_enough(fields: dict[str, Any], tmp_path: Path) -> None:
    assert of(tmp_path, **fields).of("REF006") == []


@pytest.mark.parametrize(
    "issued", [{}, {"date-parts": []}, {"date-parts": [[]]}, {"date-parts": [["n.d."]]}]
)
def test_a_date_that_says_nothing_is_none(issued: dict[str, Any], tmp_path: Path) -> None:
    checked = of(tmp_path, publisher="NHS", issued=issued)
    assert checked.messages("REF006") == [
        "source-one has no date: neither when it was issued nor when it was read"
    ]
    assert checked.marked("REF006") == ['"source-one"']


def test_both_may_be_missing(tmp_path: Path) -> None:
    assert len(of(tmp_path).of("REF006")) == 2


def test_the_place_is_the_references_file(tmp_path: Path) -> None:
    assert {found.path for found in of(tmp_path).of("REF006")} == {"content/references.json"}
