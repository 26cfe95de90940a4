from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.rules.examples import Checked, check
from toolkit.base.settings import Settings
from toolkit.base.settings.limits import Limits


def of(parts: list[Any], folder: Path, settings: Settings | None = None) -> Checked:
    issued = {"date-parts": [parts]}
    entry = {"id": "source-one", "type": "webpage", "title": "Lupus", "issued": issued}
    return check(f"# file: content/references.json\n{json.dumps([entry])}\n", folder, settings)


@pytest.mark.parametrize(
    "parts", [[2016], [2016, 11], [2016, 12], [2016, 11, 23], ["2020"], [2030], [], ["n.d."]]
)
def test_10_years_are_allowed_and_a_year_lasts_to_its_end(parts: list[Any], tmp_path: Path) -> None:
    assert of(parts, tmp_path).of("REF010") == []


@pytest.mark.parametrize("parts", [[2015], [2016, 10], [2016, 11, 22], ["2009", "5"]])
def test_more_are_noted_once(parts: list[Any], tmp_path: Path) -> None:
    checked = of(parts, tmp_path)
    assert len(checked.of("REF010")) == 1
    assert checked.marked("REF010") == ['"issued"']
    assert f"is from {parts[0]}," in checked.messages("REF010")[0]


def test_the_settings_say_how_many(tmp_path: Path) -> None:
    settings = Settings(limits=Limits(reference_years=5))
    assert of([2020], tmp_path, settings).of("REF010")
