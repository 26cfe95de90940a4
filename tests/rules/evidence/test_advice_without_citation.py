from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.examples import check


@pytest.mark.parametrize("key", ["not_known", "living_with_it"])
def test_each_section_of_advice_is_looked_at(key: str, tmp_path: Path) -> None:
    checked = check(f"{key}: Nobody has asked.", tmp_path)
    assert checked.marked("REF004") == [key]
    assert checked.of("REF004")[0].severity == "warning"
    assert checked.of("REF003") == []


def test_one_step_with_a_source_is_enough(tmp_path: Path) -> None:
    text = "self_care:\n  - action: Rest.\n  - action: Walk.\n    detail: It helps. [@source-one]"
    assert check(text, tmp_path).of("REF004") == []


def test_questions_are_no_advice(tmp_path: Path) -> None:
    assert check("questions_to_ask: [Is it so?]", tmp_path).of("REF004") == []
