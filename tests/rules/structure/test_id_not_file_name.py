from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check


def test_both_ways_out_are_said(tmp_path: Path) -> None:
    [found] = check("id: other", tmp_path).of("STR006")
    assert found.message == "the id is other, but the file is called minimal.yaml"
    assert found.hint == "write id: minimal or rename the file to other.yaml"


def test_yml_is_an_ending_too(tmp_path: Path) -> None:
    assert check("# file: content/conditions/lupus.yml\nid: lupus\n", tmp_path).of("STR006") == []
