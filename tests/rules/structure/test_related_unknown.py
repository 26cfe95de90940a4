from __future__ import annotations

from pathlib import Path

from tests.rules.examples import TODAY, check, overview_of
from toolkit.base.settings import Settings
from toolkit.records.reading.find import record_files
from toolkit.records.reading.load import load_collection
from toolkit.rules.engine import check_collection
from toolkit.rules.rule import Context
from toolkit.rules.structure.related_unknown import related_unknown


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
    loaded = load_collection(root, record_files(root))
    assert loaded.refused
    context = Context(TODAY, Settings(), loaded.collection.library)
    assert check_collection(overview_of(loaded), (related_unknown,), context) == {}
