"""What is kept of each page for the library: by its record, and only while it is of use."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.exporters.sample import condition, listed_of, page_of
from toolkit.base import budget
from toolkit.publishing.listing import FILE_NAME, Listing

PAGE = listed_of(page_of(condition()))
OTHER = PAGE._replace(id="other")


def kept(out: Path, **sources: str) -> Path:
    """Keep a page of each of these records; return the file."""
    listing = Listing(out)
    for id, source in sources.items():
        listing.put(source, PAGE._replace(id=id))
    (out / FILE_NAME).write_bytes(listing.changed() or b"")
    return out / FILE_NAME


def test_what_was_kept_comes_back_by_its_source_or_as_the_last(tmp_path: Path) -> None:
    kept(tmp_path, other="a")
    assert Listing(tmp_path).get("other", "a") == OTHER
    assert Listing(tmp_path).get("other", "b") is None
    assert Listing(tmp_path).last("other") == OTHER
    assert Listing(tmp_path).last("another") is None


def test_what_nobody_asked_for_goes_and_the_same_is_not_written_again(tmp_path: Path) -> None:
    file = kept(tmp_path, other="a", third="b")
    listing = Listing(tmp_path)
    assert listing.last("other")
    assert json.loads(listing.changed() or b"").keys() == {"other"}
    assert listing.last("third")
    assert listing.changed() is None
    listing.put("c", OTHER)
    assert listing.get("other", "c") == OTHER
    file.write_bytes(listing.changed() or b"")
    assert Listing(tmp_path).get("other", "c") == OTHER


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff", b"[]", b"[" * 100_000, b'{"a": [[]]}', b'{"a"', b'{"a": ["b", [[]]]}'],
)
def test_a_broken_file_is_an_empty_one(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert Listing(tmp_path).last("a") is None
    kept(tmp_path, a="b")
    assert Listing(tmp_path).last("a")


def test_the_entry_of_one_record_is_not_that_of_another(tmp_path: Path) -> None:
    file = kept(tmp_path, a="b")
    file.write_text(file.read_text().replace('{"a":', '{"c":'))
    assert Listing(tmp_path).last("c") is None


def test_a_huge_file_and_a_pipe_are_empty_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = kept(tmp_path, a="b")
    monkeypatch.setattr(budget, "LISTING_BYTES", file.stat().st_size)
    assert Listing(tmp_path).last("a")
    monkeypatch.setattr(budget, "LISTING_BYTES", file.stat().st_size - 1)
    assert Listing(tmp_path).last("a") is None
    monkeypatch.undo()
    with file.open("wb") as opened:
        opened.truncate(2_000_000_000)
    assert Listing(tmp_path).last("a") is None
    file.unlink()
    os.mkfifo(file)
    assert Listing(tmp_path).last("a") is None
