from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.collections import FIRST, SECOND, TODAY, edit, make
from toolkit.base.errors import Misuse
from toolkit.base.settings import read_settings
from toolkit.commands.merge import merged
from toolkit.commands.validate import validate
from toolkit.reporters import json, text


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


def test_a_file_that_is_not_there_is_misuse(tmp_path: Path) -> None:
    with pytest.raises(Misuse, match="cannot read"):
        merged([tmp_path / "part.json"])
