"""Files are written whole or not at all."""

import os
from pathlib import Path

import pytest

from toolkit.base.files import write_whole


def test_writes_a_file_and_the_folders_above_it(tmp_path: Path) -> None:
    path = tmp_path / "en-GB" / "new" / "lupus.html"
    write_whole(path, b"words")
    assert path.read_bytes() == b"words"


def test_everyone_may_read_what_is_published(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", b"")
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o644


def test_takes_the_place_of_an_older_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"a longer old text")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("fails", ["fsync", "replace"])
def test_leaves_the_old_file_and_nothing_else_when_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def stop(*_args: object) -> None:
        raise OSError("no space left on device")

    if fails == "fsync":
        monkeypatch.setattr(os, "fsync", stop)
    else:
        monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(OSError, match="no space left"):
        write_whole(path, b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["a"]
    assert path.read_bytes() == b"old"
