"""What is kept of each page for the library: by its source, and only while it is of use."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.exporters.sample import condition, listed_of, page_of
from toolkit.commands.kept import FOLDER
from toolkit.commands.listing import Listing

PAGE = listed_of(page_of(condition()))


def kept(root: Path, *sources: str) -> Path:
    """Keep the same page under these sources; give the file."""
    listing = Listing(root)
    for each in sources:
        listing.put(each, PAGE)
    listing.save()
    return root / FOLDER / "listed.json"


def test_what_was_kept_comes_back_and_git_does_not_see_it(tmp_path: Path) -> None:
    kept(tmp_path, "a")
    assert Listing(tmp_path).get("a") == PAGE
    assert Listing(tmp_path).get("b") is None
    assert (tmp_path / FOLDER / ".gitignore").read_text() == "*\n"


def test_what_nobody_asked_for_goes(tmp_path: Path) -> None:
    kept(tmp_path, "a", "b")
    listing = Listing(tmp_path)
    assert listing.get("b") == PAGE
    listing.save()
    assert Listing(tmp_path).get("a") is None
    assert Listing(tmp_path).get("b") == PAGE


def test_what_is_the_same_is_not_written_again(tmp_path: Path) -> None:
    before = kept(tmp_path, "a").stat().st_mtime_ns
    listing = Listing(tmp_path)
    listing.get("a")
    listing.save()
    assert (tmp_path / FOLDER / "listed.json").stat().st_mtime_ns == before


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b"[" * 100_000, b'{"a": [[]]}', b'{"a"'])
def test_a_broken_file_is_an_empty_one(tmp_path: Path, content: bytes) -> None:
    file = kept(tmp_path, "a")
    file.write_bytes(content)
    assert Listing(tmp_path).get("a") is None
    assert json.loads(kept(tmp_path, "a").read_bytes()).keys() == {"a"}


def test_a_huge_file_and_a_pipe_are_empty_ones(tmp_path: Path) -> None:
    file = kept(tmp_path, "a")
    with file.open("wb") as opened:
        opened.truncate(2_000_000_000)
    assert Listing(tmp_path).get("a") is None
    file.unlink()
    os.mkfifo(file)
    assert Listing(tmp_path).get("a") is None


def test_where_nothing_can_be_kept_the_run_goes_on(tmp_path: Path) -> None:
    (tmp_path / FOLDER).touch()
    listing = Listing(tmp_path)
    listing.put("a", PAGE)
    listing.save()
    assert listing.get("a") == PAGE
