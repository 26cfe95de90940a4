"""The command that editors start, in a process of its own, and what it says without its extra."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_entry import main
from tests.commands.collections import FIRST, make
from tests.commands.process import TOOLKIT, surroundings
from tests.lsp.client import Client


def test_an_editor_is_answered_and_nothing_else_is_printed(tmp_path: Path) -> None:
    root = make(tmp_path / "collection")
    with subprocess.Popen(
        [str(TOOLKIT), "lsp"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=surroundings({}),
    ) as process:
        assert process.stdin
        assert process.stdout
        editor = Client(os.dup(process.stdin.fileno()), process.stdout.fileno())
        editor.ask("initialize", processId=None, rootUri=None, capabilities={})
        editor.tell("initialized")
        assert "kind: condition" in str(editor.open(root / FIRST, "tilte: x"))
        editor.ask("shutdown")
        editor.tell("exit")
        editor.go()
        out, said = process.communicate(timeout=60)
    assert (process.returncode, out) == (0, b""), said
    assert b"Traceback" not in said


def test_without_the_extra_the_line_to_type_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "toolkit.lsp.server", None)
    assert main(monkeypatch, "lsp") == 2
    assert 'pip install "patient-information-toolkit[lsp]"' in capsys.readouterr().err


def test_by_hand_it_says_who_starts_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    assert main(monkeypatch, "lsp") == 2
    assert "started by an editor" in capsys.readouterr().err
