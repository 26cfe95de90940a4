"""An editor that talks to a language server in a thread of this process."""

from __future__ import annotations

import itertools
import json
import os
import select
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.commands.collections import TODAY
from toolkit.base.settings import read_settings
from toolkit.lsp.around import Around
from toolkit.lsp.server import make_server

SECONDS = 60
AROUND = Around(read_settings, lambda: TODAY, "0")


class Client:
    """What is sent and what comes back, as plain data."""

    def __init__(self, to_server: int, from_server: int) -> None:
        self._out, self._in = os.fdopen(to_server, "wb", 0), from_server
        self._read = b""
        self._ids = itertools.count(1)
        self._versions = itertools.count(1)
        self.heard: list[dict[str, Any]] = []
        """What the server said without being asked."""

    def ask(self, method: str, **params: Any) -> Any:
        asked = next(self._ids)
        self._send({"id": asked, "method": method, "params": params})
        while (answer := self._receive()).get("id") != asked:
            self.heard.append(answer)
        assert "error" not in answer, answer
        return answer["result"]

    def tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def open(self, file: Path, text: str) -> list[dict[str, Any]]:
        """Open a text; give what is published of it."""
        version = next(self._versions)
        item = {"uri": file.as_uri(), "languageId": "yaml", "version": version, "text": text}
        self.tell("textDocument/didOpen", textDocument=item)
        return self._published(file, version)

    def change(self, file: Path, text: str) -> list[dict[str, Any]]:
        """Change a text; give what is published of it."""
        version = next(self._versions)
        document = {"uri": file.as_uri(), "version": version}
        self.tell("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])
        return self._published(file, version)

    def at(self, what: str, file: Path, text: str, words: str, inside: int = 0) -> Any:
        """Ask something about the place of some words, or so many letters after it."""
        offset = text.index(words) + inside
        line = text.count("\n", 0, offset)
        before = text[text.rfind("\n", 0, offset) + 1 : offset]
        position = {"line": line, "character": units(before)}
        document = {"uri": file.as_uri()}
        return self.ask(f"textDocument/{what}", textDocument=document, position=position)

    def go(self) -> None:
        """Say no more; without its input no server goes on."""
        self._out.close()

    def next(self, method: str) -> dict[str, Any]:
        """Return the next thing of one sort that the server says."""
        while True:
            for at, each in enumerate(self.heard):
                if each.get("method") == method:
                    return self.heard.pop(at)["params"]
            self.heard.append(self._receive())

    def _published(self, file: Path, version: int) -> list[dict[str, Any]]:
        while True:
            said = self.next("textDocument/publishDiagnostics")
            if said["uri"] == file.as_uri() and said.get("version") == version:
                return said["diagnostics"]

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._out.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def _receive(self) -> dict[str, Any]:
        while b"\r\n\r\n" not in self._read:
            self._more()
        head, _, self._read = self._read.partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length:")[2].split()[0])
        while len(self._read) < length:
            self._more()
        body, self._read = self._read[:length], self._read[length:]
        return json.loads(body)

    def _more(self) -> None:
        assert select.select([self._in], [], [], SECONDS)[0], "the server says nothing"
        new = os.read(self._in, 1 << 16)
        assert new, "the server is gone"
        self._read += new


@contextmanager
def client(root: Path) -> Iterator[Client]:
    """Start a server, say hello and, at the end, goodbye."""
    given, to_server = os.pipe()
    from_server, says = os.pipe()
    server = make_server(AROUND, pause=0)
    streams = os.fdopen(given, "rb"), os.fdopen(says, "wb", 0)
    thread = threading.Thread(target=server.start_io, args=streams, daemon=True)
    thread.start()
    editor = Client(to_server, from_server)
    editor.ask("initialize", processId=None, rootUri=root.as_uri(), capabilities={})
    editor.tell("initialized")
    try:
        yield editor
        editor.ask("shutdown")
        editor.tell("exit")
    finally:
        editor.go()
        thread.join(SECONDS)
        for stream in streams:
            stream.close()
        os.close(from_server)
    assert not thread.is_alive()


def units(text: str) -> int:
    """Count as most editors do."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
