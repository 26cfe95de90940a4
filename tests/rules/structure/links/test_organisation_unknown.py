from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check


def test_each_unknown_id_is_reported(tmp_path: Path) -> None:
    checked = check("support: [helping-hands, helping-hand, xyz]", tmp_path)
    assert checked.marked("STR002") == ["helping-hand", "xyz"]
    assert checked.of("STR002")[0].hint.startswith("did you mean helping-hands?")
    assert not checked.of("STR002")[1].hint.startswith("did you mean")


def test_a_file_without_organisations_is_said_once_a_record(tmp_path: Path) -> None:
    text = "support: [a, b]\n# file: content/organisations.yaml\n[]\n"
    checked = check(text, tmp_path)
    paths = [found.path for found in checked.of("STR002")]
    assert paths.count("content/conditions/minimal.yaml") == 1
