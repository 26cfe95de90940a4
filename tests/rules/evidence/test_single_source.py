from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check


def test_the_message_names_the_source(tmp_path: Path) -> None:
    checked = check("who_gets_it: Anyone. [@source-one] [@source-one]", tmp_path)
    assert checked.messages("REF012") == [
        "everything in this record rests on one source, source-one"
    ]
    assert checked.marked("REF012") == ["A condition"]


def test_two_sources_are_two(tmp_path: Path) -> None:
    assert check("who_gets_it: Anyone. [@source-two]", tmp_path).of("REF012") == []


def test_a_topic_may_have_one(tmp_path: Path) -> None:
    assert check("kind: topic", tmp_path).of("REF012") == []
