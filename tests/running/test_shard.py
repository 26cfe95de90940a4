from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from tests.commands.collections import FIRST, TODAY, make
from toolkit.base.errors import Misuse
from toolkit.base.settings import read_settings
from toolkit.running.shard import parse_shard
from toolkit.running.work import Workers
from toolkit.validation import check as command
from toolkit.validation import check_files
from toolkit.validation.validate import validate


@pytest.mark.parametrize(("text", "part"), [("", (1, 1)), ("1/1", (1, 1)), ("2/5", (2, 5))])
def test_a_part_of_so_many(text: str, part: tuple[int, int]) -> None:
    assert parse_shard(text) == part


@pytest.mark.parametrize("text", ["0/5", "6/5", "2", "2/", "a/b", "-1/5", "1/0"])
def test_no_part_is_misuse(text: str) -> None:
    with pytest.raises(Misuse, match="is not a part"):
        parse_shard(text)


@pytest.mark.parametrize("use_cache", [True, False])
def test_the_parts_together_are_the_whole(tmp_path: Path, use_cache: bool) -> None:
    root = make(tmp_path)
    settings = read_settings(root)
    parts = [
        validate(root, settings, (), TODAY, shard=(number, 3), use_cache=use_cache).report
        for number in (1, 2, 3)
    ]
    whole = validate(root, settings, (), TODAY, use_cache=False).report
    found = [each for part in parts for each in part.diagnostics]
    assert set(found) == set(whole.diagnostics)
    assert len(found) == len(whole.diagnostics)
    assert sorted(path for part in parts for path in part.files) == sorted(whole.files)


def test_a_file_whose_process_dies_is_named_and_the_rest_is_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make(tmp_path)
    real = check_files._check

    def deadly(path: str, *rest: object) -> object:
        if path == FIRST:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(path, *rest)  # type: ignore[arg-type]

    whole = validate(root, read_settings(root), (), TODAY, use_cache=False).report
    monkeypatch.setattr(check_files, "_check", deadly)
    monkeypatch.setattr(command, "_GROUP", 2)
    report = validate(root, read_settings(root), (), TODAY, workers=Workers(2)).report
    (lost,) = (each for each in report.diagnostics if each.code == "INT001")
    assert lost.path == FIRST
    assert "process that checked this file died" in lost.message
    assert report.files == whole.files
