from __future__ import annotations

from pathlib import Path

from toolkit.records.problem import Problem
from toolkit.records.reading.files import Files


def test_bytes_and_texts_and_what_stands_in_for_them(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfid: a\n")
    (tmp_path / "b.yaml").write_bytes(b"id: b\n")
    (tmp_path / "c.yaml").write_bytes(b"\xff\xfe")
    paths = {name: tmp_path / name for name in ("a.yaml", "b.yaml", "c.yaml", "gone.yaml")}
    files = Files(tmp_path, paths, {"b.yaml": b"id: unsaved\n"})
    assert files.text("a.yaml") == "id: a\n"
    assert files.text("b.yaml") == "id: unsaved\n"
    assert files.text("c.yaml") == ""
    assert files.text("gone.yaml") == ""
    assert isinstance(files.content("gone.yaml"), Problem)


def test_what_changes_on_the_way_is_not_given(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"id: a\n")
    files = Files(tmp_path, {"a.yaml": file}, {})
    assert files.content("a.yaml") == b"id: a\n"
    file.write_bytes(b"id: b\n")
    problem = files.content("a.yaml")
    assert isinstance(problem, Problem)
    assert "changed" in problem.finding.message
    file.write_bytes(b"id: a\n")
    assert files.content("a.yaml") == b"id: a\n"
