"""A file is only taken to be the one that was read if nothing about it has changed."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from toolkit.commands import kept as module
from toolkit.commands.seen_files import SeenFiles

HASH = "a" * 64
LONG_AGO = time.time() - 100


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "exports").mkdir()
    file = tmp_path / "exports/a"
    file.write_text("words")
    os.utime(file, (LONG_AGO, LONG_AGO))
    return tmp_path


def seen(root: Path, out: str = "exports") -> SeenFiles:
    return SeenFiles(root, root / out)


def note(root: Path, path: str = "a") -> None:
    files = seen(root)
    files.note(path, HASH)
    files.save()


def test_what_was_noted_is_the_same_until_it_is_another(root: Path) -> None:
    assert not seen(root).is_same("a", HASH)
    note(root)
    assert seen(root).is_same("a", HASH)
    assert not seen(root).is_same("a", "b" * 64)
    assert not seen(root).is_same("b", HASH)


def rewritten(file: Path) -> None:
    file.write_text("other")


def longer(file: Path) -> None:
    file.write_text("more words")
    os.utime(file, (LONG_AGO, LONG_AGO))


def replaced(file: Path) -> None:
    (file.parent / "b").write_text("other")
    (file.parent / "b").rename(file)
    os.utime(file, (LONG_AGO, LONG_AGO))


def linked(file: Path) -> None:
    file.rename(file.parent / "b")
    file.symlink_to("b")


@pytest.mark.parametrize("change", [rewritten, longer, replaced, linked, Path.unlink])
def test_any_change_is_seen(root: Path, change: Callable[[Path], None]) -> None:
    note(root)
    change(root / "exports/a")
    assert not seen(root).is_same("a", HASH)


def test_what_is_seen_again_is_kept_and_what_is_not_is_let_go(root: Path) -> None:
    for name in "bc":
        (root / "exports" / name).touch()
        os.utime(root / "exports" / name, (LONG_AGO, LONG_AGO))
    files = seen(root)
    for name in "abc":
        files.note(name, HASH)
    files.save()
    again = seen(root)
    assert again.is_same("a", HASH)
    assert again.is_same("b", HASH)
    again.forget("b")
    again.save()
    third = seen(root)
    assert [third.is_same(name, HASH) for name in "abc"] == [True, False, False]


def test_what_was_just_written_is_not_kept(root: Path) -> None:
    (root / "exports/a").write_text("new")
    note(root)
    assert not seen(root).is_same("a", HASH)


def test_each_folder_has_its_own(root: Path) -> None:
    note(root)
    (root / "other").symlink_to("exports")
    assert seen(root, "other").is_same("a", HASH)
    (root / "third").mkdir()
    (root / "exports/a").rename(root / "third/a")
    assert not seen(root, "third").is_same("a", HASH)


@pytest.mark.parametrize(
    "text", ["", "[]", "{", "[[" * 5000, '{"folder": 1}', '{"folder": "/", "files": []}']
)
def test_what_cannot_be_read_is_empty(root: Path, text: str) -> None:
    note(root)
    (root / ".toolkit-cache/exports.json").write_text(text)
    assert not seen(root).is_same("a", HASH)


def test_of_any_other_form_nothing_is_the_same(root: Path) -> None:
    note(root)
    file = root / ".toolkit-cache/exports.json"
    data = json.loads(file.read_text())
    for entry in (None, 1, "x", [], [HASH], {}, [HASH, 5, True, 0]):
        file.write_text(json.dumps(data | {"files": {"a": entry}}))
        assert not seen(root).is_same("a", HASH)


def test_a_folder_that_cannot_be_written_is_no_fault(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError

    monkeypatch.setattr(module, "write_whole", full)
    note(root)
    assert not seen(root).is_same("a", HASH)
