from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check

RETIRED = """\
review:
  status: retired
  authors: [{name: Content team}]
  changes: [{date: 2026-11-22, version: "1.1", note: Retired.}]
"""
OLD = f"# file: content/conditions/old.yaml\n{RETIRED}"


def test_every_kind_of_link_is_reported(tmp_path: Path) -> None:
    text = """\
kind: topic
answer: Look at [the old one](record:old) and [another](record:first-condition). [@source-one]
compare:
  conditions: [first-condition, old]
  fields: [summary]
related: [old]
"""
    checked = check(text + OLD, tmp_path)
    assert checked.marked("REV010") == ["record:old", "old", "old"]
    assert set(checked.messages("REV010")) == {"the record old is retired"}


def test_a_translation_goes_with_its_original(tmp_path: Path) -> None:
    checked = check("language: fr\ntranslation_of: old\n" + OLD, tmp_path)
    assert checked.marked("REV010") == ["old"]
    assert "retire the translation as well" in checked.of("REV010")[0].hint


def test_retired_records_may_name_each_other(tmp_path: Path) -> None:
    other = OLD.replace("old.yaml\n", "older.yaml\nrelated: [old]\n")
    assert check(OLD + other, tmp_path).of("REV010") == []


def test_without_retired_records_nothing_is_wrong(tmp_path: Path) -> None:
    assert check("related: [first-condition, nobody]", tmp_path).of("REV010") == []
