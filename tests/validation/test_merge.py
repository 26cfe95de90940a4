from __future__ import annotations

import json as plain_json
from pathlib import Path

import pytest

from tests.commands.collections import FIRST, SECOND, TODAY, edit, make
from toolkit.base.errors import Misuse
from toolkit.base.settings import read_settings
from toolkit.reporters import json, text
from toolkit.validation.merge import merged
from toolkit.validation.validate import validate


def test_the_parts_reports_together_are_that_of_the_whole(tmp_path: Path) -> None:
    root = make(tmp_path)
    edit(root, FIRST, "title: First", "title: Secnod")
    (root / SECOND).write_text("kind: condition\n")
    settings = read_settings(root)
    files = []
    for number in (1, 2, 3):
        part = validate(root, settings, (), TODAY, shard=(number, 3)).report
        files.append(tmp_path / f"part{number}.json")
        files[-1].write_text(json.render(part), encoding="utf-8")
    whole = validate(root, settings, (), TODAY).report
    together = merged(files)
    assert whole.diagnostics
    assert text.render(together) == text.render(whole)
    assert set(together.files) == set(whole.files)
    assert together.codes == whole.codes


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b'{"format": 2}'])
def test_another_file_is_misuse(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "part.json"
    file.write_bytes(content)
    with pytest.raises(Misuse, match="is no report in JSON"):
        merged([file])


def test_a_code_that_is_none_is_not_printed(tmp_path: Path) -> None:
    found = dict.fromkeys(("line", "column", "end_line", "end_column"), 1)
    found |= {
        "path": "a",
        "severity": "note",
        "message": "m",
        "hint": "",
        "route": [],
        "source": "",
    }
    file = tmp_path / "part.json"
    report = {
        "format": 1,
        "files": [],
        "counts": {"error": 0, "warning": 0, "note": 1},
        "codes": {},
    }
    for code in ("STR001", "STR001\n::error::x", "\x1b[31m"):
        file.write_text(plain_json.dumps(report | {"diagnostics": [found | {"code": code}]}))
        if code == "STR001":
            assert [each.code for each in merged([file]).diagnostics] == [code]
        else:
            with pytest.raises(Misuse, match="is no report in JSON"):
                merged([file])


def test_a_huge_file_is_misuse_that_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "part.json"
    with file.open("wb") as opened:
        opened.truncate(2_000_000_000)
    with pytest.raises(Misuse, match=r"cannot read .*larger than 256 MB") as raised:
        merged([file])
    assert "toolkit validate" in raised.value.hint


def test_a_file_that_is_not_there_is_misuse(tmp_path: Path) -> None:
    with pytest.raises(Misuse, match="cannot read"):
        merged([tmp_path / "part.json"])
