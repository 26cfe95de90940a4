from __future__ import annotations

from pathlib import Path

from tests.rules.examples import check

SITE = "# file: content/sites/north.yaml\nkind: site\nid: north\nname: North Clinic\nnotes:\n"


def test_each_note_of_no_record(tmp_path: Path) -> None:
    notes = "  first-condition: Come.\n  nothing-like-it: Come.\n  second-conditio: Come.\n"
    found = check(SITE + notes, tmp_path).of("STR043")
    assert [each.route for each in found] == [
        ("notes", "nothing-like-it"),
        ("notes", "second-conditio"),
    ]
    assert "did you mean second-condition?" in found[1].hint
