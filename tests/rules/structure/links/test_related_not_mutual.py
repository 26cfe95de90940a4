from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check


def test_the_hint_says_which_file(tmp_path: Path) -> None:
    checked = check("related: [first-condition]", tmp_path)
    assert checked.marked("STR012") == ["first-condition"]
    assert checked.messages("STR012") == ["first-condition does not name minimal in turn"]
    assert "content/conditions/first-condition.yaml" in checked.of("STR012")[0].hint


def test_a_topic_that_compares_a_condition_names_it(tmp_path: Path) -> None:
    text = """\
# file: content/conditions/one.yaml
related: [all]
# file: content/topics/all.yaml
kind: topic
compare:
  conditions: [one, second-condition]
  fields: [summary]
"""
    assert check(text, tmp_path).of("STR012") == []


def test_what_other_rules_report_is_left_to_them(tmp_path: Path) -> None:
    text = """\
related: [nobody, minimal, old]
# file: content/conditions/old.yaml
related: [minimal]
review:
  status: retired
  authors: [{name: Content team}]
  changes: [{date: 2026-11-22, version: "1.1", note: Retired.}]
"""
    assert check(text, tmp_path).of("STR012") == []
