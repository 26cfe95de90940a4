from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check


def test_two_that_name_each_other_are_both_told(tmp_path: Path) -> None:
    text = """\
translation_of: arabic  # expect: STR031
# file: content/conditions/arabic.yaml
language: ar-EG
translation_of: minimal  # expect: STR031
"""
    checked = check(text, tmp_path)
    assert checked.found("STR031") == checked.expected
    assert {each.hint for each in checked.of("STR031")} == {
        "take translation_of out of the one that was written first"
    }


def test_the_hint_names_the_original(tmp_path: Path) -> None:
    text = """\
language: cy
translation_of: irish
# file: content/conditions/irish.yaml
language: ga
translation_of: second-condition
"""
    (one,) = check(text, tmp_path).of("STR031")
    assert one.message == "irish is a translation itself, of second-condition"
    assert one.hint == "name the original: translation_of: second-condition"
