"""What is kept is only that: missing, broken or unwritable, it stops nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.running.kept import FOLDER, read_kept, write_kept


def test_what_was_written_is_read_and_git_does_not_see_it(tmp_path: Path) -> None:
    file = tmp_path / FOLDER / "a.json"
    assert write_kept(file, {"words": ["é", "\ud800"]})
    assert read_kept(file, 1000) == {"words": ["é", "\ud800"]}
    assert (tmp_path / FOLDER / ".gitignore").read_text() == "*\n"
    assert read_kept(file, file.stat().st_size - 1) == {}


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"1", b"\xff", b"[" * 100_000])
def test_what_is_no_object_is_empty(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.json").write_bytes(content)
    assert read_kept(tmp_path / "a.json", 1_000_000) == {}
    assert read_kept(tmp_path / "gone.json", 1000) == {}


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / FOLDER).symlink_to("elsewhere")
    assert not write_kept(tmp_path / FOLDER / "a.json", {})
    assert list((tmp_path / "elsewhere").iterdir()) == []
