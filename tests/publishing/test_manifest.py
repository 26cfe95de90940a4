"""The manifest: what is written can be read, and nothing else is believed."""

from __future__ import annotations

import dataclasses
import datetime
import json
import os
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.exporters.context import Context
from toolkit.exporters.site import site
from toolkit.publishing.manifest import (
    FILE_NAME,
    SITE_FILES,
    Made,
    Manifest,
    read_manifest,
    sha256,
    write_manifest,
)

HANDOUT = Made("en-GB/a.summary.pdf", sha256(b"x"), 1, sha256(b"source"), "a", "1.0")
INDEX = Made("index.html", sha256(b"y"), 1, sha256(b"y"))
EVIL = "\x1b[2J\n::error::forged"


def forge(out: Path, change: dict[str, Any]) -> Manifest:
    """Write a manifest of two files, one of them with these values; give what is read of it."""
    files = [dataclasses.asdict(INDEX), dataclasses.asdict(HANDOUT) | change]
    (out / FILE_NAME).write_text(json.dumps({"tool": "t", "files": files}))
    return read_manifest(out)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_manifest(tmp_path, "t 1", [INDEX, HANDOUT])
    assert read_manifest(tmp_path) == Manifest(
        "t 1", {each.path: each for each in (HANDOUT, INDEX)}
    )
    before = (tmp_path / FILE_NAME).read_bytes()
    write_manifest(tmp_path, "t 1", [HANDOUT, INDEX])
    assert (tmp_path / FILE_NAME).read_bytes() == before
    assert forge(tmp_path, {}).files


@pytest.mark.parametrize(
    "change",
    [
        {"sha256": "f" * 63},
        {"sha256": "F" * 64},
        {"sha256": "f" * 64 + "\n"},
        {"source": EVIL},
        {"source": None},
        {"size": -1},
        {"size": "1"},
        {"size": 1.0},
        {"size": True},
        {"record": "A"},
        {"record": "b"},
        {"record": ""},
        {"record": ["a"]},
        {"version": EVIL},
        {"version": 1.0},
        {"more": 1},
        {"path": 1},
        {"path": "index.html"},
        {"path": "/en-GB/a.pdf"},
        {"path": "../a.pdf"},
        {"path": "en-GB/../a.pdf"},
        {"path": "en-GB\\a.pdf"},
        {"path": "en-GB/x/a.pdf"},
        {"path": "en-GB/a"},
        {"path": "en-GB/a.exe"},
        {"path": "en-GB/a.pdf/b"},
        {"path": "en-GB/a.pdf\n"},
        {"path": "en-GB\n/a.pdf"},
        {"path": "src/a.pdf"} | {"record": "b"},
        {"path": "README.md", "record": "", "version": ""},
        {"path": ".lock", "record": "", "version": ""},
        {"path": FILE_NAME, "record": "", "version": ""},
    ],
)
def test_one_wrong_value_makes_it_empty(tmp_path: Path, change: dict[str, Any]) -> None:
    assert forge(tmp_path, change) == Manifest()


def test_it_knows_the_name_of_every_file_that_lists_others() -> None:
    settings = Settings.model_validate({"site": {"address": "https://example.org/"}})
    sizes = {"en-GB/a.fragment.html": 1}
    made = site((), Context(settings=settings, today=datetime.date(2026, 11, 23), sizes=sizes))
    assert sorted(each.path for each in made) == sorted(SITE_FILES)


def test_one_that_is_too_large_is_not_held_in_the_memory(tmp_path: Path) -> None:
    with (tmp_path / FILE_NAME).open("wb") as file:
        file.truncate(2_000_000_000)
    tracemalloc.start()
    try:
        assert read_manifest(tmp_path) == Manifest()
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_one_that_nobody_could_read_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("toolkit.base.budget.MANIFEST_BYTES", 100)
    with pytest.raises(Misuse, match="would be larger than") as raised:
        write_manifest(tmp_path, "t", [INDEX])
    assert "--out" in raised.value.hint
    assert not list(tmp_path.iterdir())


def test_a_link_or_a_pipe_is_not_read_and_what_a_link_leads_to_stays(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    write_manifest(elsewhere, "t", [INDEX])
    before = (elsewhere / FILE_NAME).read_bytes()
    (tmp_path / FILE_NAME).symlink_to(elsewhere / FILE_NAME)
    assert read_manifest(tmp_path) == Manifest()
    write_manifest(tmp_path, "other", [])
    assert not (tmp_path / FILE_NAME).is_symlink()
    assert (elsewhere / FILE_NAME).read_bytes() == before
    (tmp_path / FILE_NAME).unlink()
    os.mkfifo(tmp_path / FILE_NAME)
    assert read_manifest(tmp_path) == Manifest()


def test_a_file_is_untouched_while_its_bytes_are_those_that_were_made(tmp_path: Path) -> None:
    made = Manifest("t", {INDEX.path: INDEX})
    file = tmp_path / INDEX.path
    assert not made.is_untouched(INDEX.path, tmp_path)
    file.write_bytes(b"y")
    assert made.is_untouched(INDEX.path, tmp_path)
    file.write_bytes(b"z")
    assert not made.is_untouched(INDEX.path, tmp_path)
    (tmp_path / "copy").write_bytes(b"y")
    file.unlink()
    file.symlink_to(tmp_path / "copy")
    assert not made.is_untouched(INDEX.path, tmp_path)
    assert not made.is_untouched("unknown.html", tmp_path)
