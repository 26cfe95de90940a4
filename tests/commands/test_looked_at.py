"""A run that looked at nothing, or not at all, says so; what was deleted stops nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.commands.collections import (
    FIRST,
    REFERENCES,
    SECOND,
    TOPIC,
    check,
    commit,
    edit,
    git,
    make,
    repository,
)
from tests.commands.process import run
from toolkit.base.errors import Misuse


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = make(tmp_path / "collection")
    repository(root)
    return root


def test_what_is_not_read_is_in_the_report(root: Path) -> None:
    (root / "content/conditions/gbs.yaml.txt").write_text("x")
    (root / "content/loose.yaml").write_text("x")

    def unread(*paths: str, **options: object) -> list[str]:
        report = check(root, *(root / each for each in paths), **options).report
        return sorted(each.path for each in report.diagnostics if each.code == "INT004")

    both = ["content/conditions/gbs.yaml.txt", "content/loose.yaml"]
    assert unread() == both
    assert unread("content/conditions") == both[:1]
    assert unread(FIRST) == []
    # What is named is read.
    assert unread("content/loose.yaml") == []
    assert unread(shard=(2, 2)) == []
    assert unread(changed_since="HEAD") == both
    commit(root)
    assert unread(changed_since="HEAD") == []


def test_a_run_that_looked_at_nothing_says_why(root: Path) -> None:
    assert check(root).notes == ()
    found = check(root, changed_since="HEAD")
    assert found.report.files == ()
    assert found.notes == ("no file was checked: nothing in the collection differs from HEAD",)
    (root / "empty").mkdir()
    (note,) = check(root, root / "empty").notes
    assert note == "no file was checked: what was named holds no record"
    (note,) = check(root, shard=(60, 60)).notes
    assert "there are fewer than 60 files" in note


def test_the_command_says_it_beside_the_report(root: Path) -> None:
    done = run(root, "validate", "--changed-since", "HEAD", "--quiet")
    assert done.returncode == 0
    assert b"no file was checked" in done.stderr


def test_before_the_first_commit_head_is_everything(tmp_path: Path) -> None:
    root = make(tmp_path / "new")
    git(root, "init", "-q", "-b", "main")
    found = check(root, changed_since="HEAD")
    assert len(found.report.files) == len(check(root).report.files)
    assert found.notes == ("there is no commit yet to compare with, so every file is checked",)
    with pytest.raises(Misuse) as caught:
        check(root, changed_since="main")
    assert "no commit yet" in caught.value.hint


def test_a_deleted_file_stands_for_those_that_name_it(root: Path) -> None:
    (root / FIRST).unlink()
    for is_committed in (False, True):
        if is_committed:
            commit(root)
        found = check(root, root / FIRST, root / SECOND)
        assert SECOND in found.report.files
        assert TOPIC in found.report.files
        assert found.notes == (f"{FIRST} is no more; the records that name it are checked",)
        alone = check(root, root / FIRST)
        assert TOPIC in alone.report.files
        assert any(each.path == TOPIC for each in alone.report.diagnostics)


def test_a_deleted_folder_or_shared_file_stands_for_all(root: Path) -> None:
    everything = len(check(root).report.files)
    shutil.rmtree(root / "content/topics")
    found = check(root, root / "content/topics")
    assert len(found.report.files) == everything - 1
    (root / REFERENCES).unlink()
    assert FIRST in check(root, root / REFERENCES).report.files


def test_a_misspelt_name_is_still_misuse(root: Path, tmp_path: Path) -> None:
    with pytest.raises(Misuse, match="no file or folder called"):
        check(root, root / "content/conditions/lupsu.yaml", root / FIRST)
    outside = make(tmp_path / "no-repository")
    (outside / FIRST).unlink()
    with pytest.raises(Misuse, match="no file or folder called"):
        check(outside, outside / FIRST)


def test_a_hook_looks_at_what_a_commit_breaks(root: Path) -> None:
    """As pre-commit runs it: from the top, inside git's hook, without file names."""
    hook = root / ".git/hooks/pre-commit"
    from tests.commands.process import TOOLKIT

    hook.write_text(f"#!/bin/sh\nexec {TOOLKIT} validate --changed-since HEAD\n")
    hook.chmod(0o755)
    git(root, "commit", "--allow-empty", "-q", "-m", "nothing changed passes")
    edit(root, REFERENCES, '"id": "source-one"', '"id": "source-gone"')
    with pytest.raises(Exception, match="exit status"):
        commit(root)


def test_what_settings_or_a_deletion_break_is_looked_at_as_well(root: Path) -> None:
    settings = (root / "toolkit.toml").read_bytes()
    (root / "toolkit.toml").write_text("[limits]\nsentence_word = 15\n")
    with pytest.raises(Misuse, match="sentence_word"):
        check(root, changed_since="HEAD")
    (root / "toolkit.toml").write_bytes(settings)
    (root / FIRST).unlink()
    assert any(
        each.path == TOPIC and each.severity == "error"
        for each in check(root, changed_since="HEAD").report.diagnostics
    )
