"""toolkit/validation/cache.py: a cache may be old, broken or missing, and nobody can tell."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.commands.collections import FIRST, GLOSSARY, ORGANISATIONS, SECOND, TODAY, edit, make
from toolkit.base import budget
from toolkit.base.diagnostics import Report
from toolkit.base.settings import read_settings
from toolkit.records.document import Document
from toolkit.records.shared_texts import SharedTexts
from toolkit.running import kept
from toolkit.running.kept import FOLDER, read_entries, write_entries
from toolkit.validation import cache as module
from toolkit.validation import check_files
from toolkit.validation.validate import validate

MUCH = 1_000_000
"""Bytes."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path)


def report(root: Path, today: date = TODAY, use_cache: bool = True) -> Report:
    return validate(root, read_settings(root), (), today, use_cache=use_cache).report


def files(root: Path) -> list[Path]:
    return sorted((root / FOLDER).glob("*.tsv"))


def test_nothing_is_checked_twice(root: Path, checks: list[str]) -> None:
    first = report(root)
    assert len(checks) == len(set(checks)) > 1
    checks.clear()
    assert report(root) == first
    assert checks == []


def typed(root: Path, path: str, content: bytes) -> Report:
    """Check a text of an editor."""
    settings = read_settings(root)
    return validate(root, settings, (), TODAY, overlay={path: content}, only=[path]).report


@pytest.mark.parametrize("path", [FIRST, GLOSSARY, "content/conditions/not-yet-there.yaml"])
def test_a_text_that_is_not_saved_is_not_kept(root: Path, checks: list[str], path: str) -> None:
    first = report(root)
    (file,) = files(root)
    before = file.read_bytes()
    content = (root / path).read_bytes() if (root / path).exists() else b""
    changed = typed(root, path, content + b"\nodd: odd\n")
    assert changed.diagnostics
    assert (files(root), file.read_bytes()) == ([file], before)
    checks.clear()
    assert (report(root), checks) == (first, [])


def test_what_is_found_in_a_text_as_it_is_on_the_disk_is_kept(
    root: Path, checks: list[str]
) -> None:
    typed(root, FIRST, (root / FIRST).read_bytes())
    checks.clear()
    report(root)
    assert FIRST not in checks
    # So far only what others need to know of it was read.
    assert SECOND in checks


def test_an_editor_reads_the_other_records_once(root: Path, checks: list[str]) -> None:
    first = typed(root, FIRST, (root / FIRST).read_bytes() + b"\nodd: odd\n")
    assert SECOND in checks
    (file,) = files(root)
    before = file.read_bytes()
    checks.clear()
    assert typed(root, FIRST, (root / FIRST).read_bytes() + b"\nodd: odd\n") == first
    assert (checks, file.read_bytes()) == ([FIRST], before)
    assert report(root) == report(root, use_cache=False)
    assert typed(root, FIRST, (root / FIRST).read_bytes() + b"\nodd: odd\n") == first


@pytest.mark.skipif(sys.platform != "linux", reason="other file systems refuse such a name")
@pytest.mark.parametrize("rules", ["", "[rules]\nSTR006 = 'off'\n"])
def test_a_name_that_is_not_utf_8_is_no_reason_to_keep_nothing_else(
    root: Path, checks: list[str], rules: str
) -> None:
    (root / "toolkit.toml").write_text(rules)
    odd = os.fsdecode(b"content/conditions/\xff.yaml")
    shutil.copy(root / FIRST, root / odd)
    first = report(root, use_cache=False)
    # What it shares with its copy is said there, with its name.
    assert any(odd in each.message for each in first.diagnostics)
    assert report(root) == first
    checks.clear()
    assert report(root) == first
    assert set(checks) <= {odd}


def test_a_cache_that_would_fill_the_memory_is_not_read(
    root: Path, checks: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = report(root)
    (file,) = files(root)
    monkeypatch.setattr(budget, "CACHE_BYTES", file.stat().st_size)
    checks.clear()
    assert (report(root), checks) == (first, [])
    monkeypatch.setattr(budget, "CACHE_BYTES", file.stat().st_size - 1)
    assert report(root) == first
    assert checks


def test_shared_texts_are_not_judged_twice_but_anew_in_another_language(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[tuple[str, str]] = []
    real = check_files.shared_texts

    def noted(document: Document, language: str) -> SharedTexts:
        judged.append((document.path, language))
        return real(document, language)

    monkeypatch.setattr(check_files, "shared_texts", noted)
    edit(root, GLOSSARY, "meaning: ", "meaning: e.g. ")
    first = report(root)
    assert "LAN022" in {each.code for each in first.diagnostics}
    assert judged == [(GLOSSARY, "en-GB"), (ORGANISATIONS, "en-GB")]
    judged.clear()
    assert report(root) == first
    assert judged == []
    for file in (root / "content").glob("*s/*.yaml"):
        file.write_text(file.read_text("utf-8").replace("language: en-GB", "language: fr"), "utf-8")
    assert "LAN022" not in {each.code for each in report(root).diagnostics}
    assert judged == [(GLOSSARY, "fr"), (ORGANISATIONS, "fr")]


def test_only_what_changed_is_checked_again(root: Path, checks: list[str]) -> None:
    report(root)
    checks.clear()
    file = root / FIRST
    file.write_text(file.read_text().replace("title: ", "title: New "))
    again = report(root)
    assert checks == [FIRST]
    assert again == report(root, use_cache=False)


@pytest.mark.parametrize("change", ["settings", "glossary", "rules"])
def test_whatever_may_change_a_finding_makes_all_of_them_old(
    root: Path, checks: list[str], change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    report(root)
    number = len(checks)
    checks.clear()
    if change == "settings":
        (root / "toolkit.toml").write_text("[limits]\nsentence_words = 5\n")
    elif change == "glossary":
        shared = root / GLOSSARY
        shared.write_text(shared.read_text() + "\n")
    else:
        monkeypatch.setattr(module, "own_files", lambda: ["another"])
    report(root)
    assert len(checks) == number


def test_another_day_has_other_findings_but_no_record_is_checked_again(
    root: Path, checks: list[str]
) -> None:
    said = {"REV001": date(2029, 11, 23), "REV005": date(2029, 11, 22), "REV012": date(2026, 11, 1)}
    for code, today in said.items():
        report(root)
        checks.clear()
        on_that_day = report(root, today)
        assert checks == []
        found = {each.path for each in on_that_day.diagnostics if each.code == code}
        assert found >= {FIRST, SECOND}
        assert on_that_day == report(root, today, use_cache=False)


def test_a_record_that_goes_takes_its_entry_along(root: Path) -> None:
    report(root)
    (root / SECOND).unlink()
    report(root)
    (file,) = files(root)
    kept = read_entries(file, MUCH)
    assert SECOND not in kept
    assert FIRST in kept


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff", b'"%s"', b'"%s"\t\t', b"3\t4\t5", b"[" * 100_000],
)
def test_a_broken_cache_is_an_empty_one(root: Path, content: bytes) -> None:
    first = report(root)
    (file,) = files(root)
    file.write_bytes(content.replace(b"%s", FIRST.encode()))
    assert report(root) == first
    assert read_entries(file, MUCH)[FIRST]


def test_an_entry_of_another_form_is_checked_again(root: Path, checks: list[str]) -> None:
    first = report(root)
    (file,) = files(root)
    entries = read_entries(file, MUCH)
    entries[FIRST] = entries[FIRST]._replace(text=b'[["too few"],[],[],[]]')
    write_entries(file, entries)
    checks.clear()
    assert report(root) == first
    assert checks == [FIRST]


def test_an_entry_counts_only_for_the_bytes_it_was_made_from(root: Path, checks: list[str]) -> None:
    report(root)
    (file,) = files(root)
    entries = read_entries(file, MUCH)
    # What was found in one file, said of another: as if a page had been put in its place.
    entries[FIRST] = entries[SECOND]
    write_entries(file, entries)
    checks.clear()
    assert report(root) == report(root, use_cache=False)
    assert FIRST in checks
    # One changed letter, and the size as before.
    edit(root, SECOND, "Rest can", "Rust can")
    checks.clear()
    report(root)
    assert SECOND in checks


def test_without_it_nothing_is_read_or_kept(root: Path, checks: list[str]) -> None:
    report(root, use_cache=False)
    assert not (root / FOLDER).exists()
    number = len(checks)
    report(root)
    checks.clear()
    report(root, use_cache=False)
    assert len(checks) == number


def test_git_does_not_see_it(root: Path) -> None:
    report(root)
    assert (root / FOLDER / ".gitignore").read_text() == "*\n"


def test_few_files_are_kept(root: Path) -> None:
    for words in range(6):
        (root / "toolkit.toml").write_text(f"[limits]\nsentence_words = {words + 20}\n")
        report(root)
        for at, file in enumerate(files(root)):
            os.utime(file, (at, at))
    assert len(files(root)) == 5


def test_a_folder_that_cannot_be_written_is_no_reason_to_stop(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    first = report(root, use_cache=False)
    monkeypatch.setattr(kept, "write_whole", refuse)
    assert report(root) == first
    assert not files(root)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_collection(root: Path) -> None:
    root.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert report(root) == report(root, use_cache=False)
    finally:
        root.chmod(stat.S_IRWXU)


def test_a_moved_collection_keeps_its_cache(root: Path, tmp_path: Path, checks: list[str]) -> None:
    first = report(root)
    moved = tmp_path.with_name(f"{tmp_path.name}-moved")
    shutil.move(root, moved)
    checks.clear()
    assert report(moved) == first
    assert checks == []
