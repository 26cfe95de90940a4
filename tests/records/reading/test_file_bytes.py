"""Files that are read, and paths that are not."""

import os
from pathlib import Path

import pytest

from toolkit.records.problem import Problem
from toolkit.records.reading.file_bytes import file_bytes


def refused(file: Path, root: Path | None = None) -> tuple[str, str]:
    problem = file_bytes(file, root)
    assert isinstance(problem, Problem)
    return problem.code, problem.finding.message


def test_a_file_gives_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a\r\n\xff")
    assert file_bytes(tmp_path / "a.yaml", tmp_path) == b"a\r\n\xff"


def test_a_link_may_lead_to_a_file_of_the_collection_alone(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    for name, target in {"in.yaml": root / "a", "out.yaml": tmp_path / "b"}.items():
        target.write_bytes(b"x")
        (root / name).symlink_to(target)
    assert file_bytes(root / "in.yaml", root) == b"x"
    assert file_bytes(root / "out.yaml") == b"x"
    assert "outside the collection" in refused(root / "out.yaml", root)[1]


def test_a_link_that_leads_nowhere_or_to_itself_is_refused(tmp_path: Path) -> None:
    for name in ("nowhere", "self.yaml"):
        link = tmp_path / "self.yaml"
        link.unlink(missing_ok=True)
        link.symlink_to(tmp_path / name)
        assert refused(link, tmp_path)[0] == "SYN013"
        assert refused(link)[0] == "SYN013"


def test_a_folder_and_a_pipe_are_no_files(tmp_path: Path) -> None:
    assert "this is a folder" in refused(tmp_path)[1]
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes here")
    os.mkfifo(tmp_path / "pipe.yaml")
    assert "pipe" in refused(tmp_path / "pipe.yaml")[1]


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "sparse.yaml").open("wb") as sparse:
        sparse.truncate(50_000_000_000)
    assert refused(tmp_path / "sparse.yaml") == (
        "SYN002",
        "the file is 50000 MB; a record may be at most 300 kB",
    )
