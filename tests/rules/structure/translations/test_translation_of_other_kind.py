from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check


def test_a_topic_is_no_translation_of_a_condition(tmp_path: Path) -> None:
    text = """\
# file: content/topics/tema.yaml
kind: topic
language: es
translation_of: first-condition  # expect: STR029
"""
    checked = check(text, tmp_path)
    assert checked.found("STR029") == checked.expected
    assert checked.messages("STR029") == ["first-condition is a condition, and this is a topic"]
