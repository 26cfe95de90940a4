from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check


def test_the_same_language_of_another_country_is_another(tmp_path: Path) -> None:
    checked = check("language: en-US\ntranslation_of: first-condition", tmp_path)
    assert checked.of("STR030") == []
