from __future__ import annotations

from pathlib import Path

from tests.rules.examples import TODAY, check
from toolkit.base.settings import Settings
from toolkit.validation.validate import validate


def test_related_may_name_conditions_and_topics(tmp_path: Path) -> None:
    assert check("related: [both-conditions, first-condition]", tmp_path).of("STR003") == []


def test_a_record_is_not_related_to_itself(tmp_path: Path) -> None:
    checked = check("related: [minimal]", tmp_path)
    assert checked.messages("STR003") == ["the record names itself among its related records"]


def test_a_record_s_own_id_is_not_what_was_meant(tmp_path: Path) -> None:
    [found] = check("related: [minimall]", tmp_path).of("STR003")
    assert found.hint == "write that record first, or take the id out"


def test_only_conditions_are_compared(tmp_path: Path) -> None:
    text = """\
kind: topic
compare:
  conditions: [first-condition, both-conditions, third-condition]
  fields: [summary]
"""
    checked = check(text, tmp_path)
    assert checked.marked("STR003") == ["both-conditions", "third-condition"]
    assert checked.messages("STR003") == [
        "both-conditions is a topic; only conditions can be compared",
        "there is no condition called third-condition",
    ]


def test_a_record_that_cannot_be_read_is_there_all_the_same(tmp_path: Path) -> None:
    check("related: [broken]", tmp_path)
    root = tmp_path / "collection"
    (root / "content/conditions/broken.yaml").write_text("kind: condition\n")
    validated = validate(root, Settings(), (), TODAY, use_cache=False)
    assert validated.overview.refused
    assert "STR003" not in {each.code for each in validated.report.diagnostics}
