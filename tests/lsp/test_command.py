"""The command that editors start, in a process of its own, and what it says without its extra."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_entry import main
from tests.commands.collections import FIRST, make
from tests.commands.process import TOOLKIT, surroundings


def framed(**message: object) -> bytes:
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def test_an_editor_is_answered_and_nothing_else_is_printed(tmp_path: Path) -> None:
    root = make(tmp_path / "collection")
    uri = (root / FIRST).as_uri()
    item = {"uri": uri, "languageId": "yaml", "version": 1, "text": "tilte: x"}
    cursor = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}
    document = {"uri": uri}
    asked = {"textDocument": document, "range": cursor, "context": {"diagnostics": []}}
    process = subprocess.Popen(
        [str(TOOLKIT), "lsp"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=surroundings({}),
    )
    given = b"".join(
        (
            framed(id=1, method="initialize", params={"capabilities": {}, "rootUri": None}),
            framed(method="initialized", params={}),
            framed(method="textDocument/didOpen", params={"textDocument": item}),
            framed(id=2, method="textDocument/codeAction", params=asked),
            framed(id=3, method="shutdown"),
            framed(method="exit"),
        )
    )
    out, said = process.communicate(given, timeout=60)
    assert process.returncode == 0, said
    assert b"Traceback" not in said
    bodies = [part.rpartition(b"Content-Length:")[0] for part in out.split(b"\r\n\r\n")[1:]]
    bodies[-1] = out.split(b"\r\n\r\n")[-1]
    messages = [json.loads(body) for body in bodies]
    (published,) = [
        each for each in messages if each.get("method") == "textDocument/publishDiagnostics"
    ]
    assert published["params"]["uri"] == uri
    assert "kind: condition" in str(published["params"]["diagnostics"])


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
