"""What toolkit export prints: names of files and records are words and nothing else."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.commands.collections import FIRST, make
from tests.commands.process import run
from toolkit.cli.export import Progress

EXPORT = ("export", "--format", "json", "--jobs", "1")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path / "collection")


def test_names_of_files_are_no_commands_to_a_terminal_or_a_ci_service(root: Path) -> None:
    out = root / "::error::out"
    out.mkdir()
    for name in ("::error::a", "\x1b[2Jb", "c\n::error::c", "##[error]d"):
        (out / name).touch()
    done = run(root, "export", "--check", "--format", "json", "--out", out.name)
    assert done.returncode == 1
    lines = set(done.stdout.decode().splitlines())
    assert lines > {
        ": :error::out: 9 faults",
        ": :error::a: no export has made this file",
        "<U+001B>[2Jb: no export has made this file",
        "c<U+000A>::error::c: no export has made this file",
        "## [error]d: no export has made this file",
    }
    assert not [line for line in lines if line.startswith("::")]


def test_the_name_of_the_folder_and_of_what_is_left_out_are_none_either(root: Path) -> None:
    (root / FIRST).with_name("\x1b[2J.yaml").write_text("kind: condition\n")
    done = run(root, *EXPORT, "--out", "::error::out")
    assert b"files written to ::error::out" in done.stdout
    assert b"left out: content/conditions/<U+001B>[2J.yaml (it has errors)" in done.stderr
    assert b"\x1b" not in done.stdout + done.stderr


def test_a_folder_to_merge_that_is_not_there_is_misuse(root: Path) -> None:
    done = run(root, *EXPORT, "--merge", "part1")
    assert done.returncode == 2
    assert done.stderr.startswith(b"toolkit: there is no folder part1 to merge\n  name a folder")
    assert not (root / "exports").exists()


def test_a_title_is_no_style_of_the_progress_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setenv("TERM", "xterm")
    with Progress(shown=True) as advance:
        advance("a [/b] [link=x]c[/link] \x1b]0;d", 1, 2)
        advance._bar.refresh()
    assert "a [/b] [link=x]c[/link] <U+001B>]0;d" in shown.getvalue()


def test_without_a_terminal_there_is_no_bar_and_rich_is_not_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "rich.progress", None)
    monkeypatch.setitem(sys.modules, "rich.markup", None)
    with Progress(shown=False) as advance:
        advance("a", 1, 2)
