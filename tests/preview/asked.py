"""A request to the preview -> its answer, without a socket; and the preview of a collection."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.commands.collections import TODAY
from toolkit.base.settings import read_settings
from toolkit.preview.changes import Changes
from toolkit.preview.desk import Desk
from toolkit.preview.server import application

PORT = 8123
HOST = f"127.0.0.1:{PORT}"
TOKEN = "token"
SENT = {"origin": f"http://{HOST}", "x-preview-token": TOKEN}
"""What the preview's own script sends along."""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    text: str


class Preview:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.desk = Desk(root, lambda: read_settings(root), lambda: TODAY)
        self._app = application(self.desk, Changes(self.desk), PORT, TOKEN)

    def ask(
        self,
        path: str,
        headers: dict[str, str] | None = None,
        method: str = "GET",
        body: bytes = b"",
        hosts: Iterable[str] = (HOST,),
    ) -> Answer:
        address, _, query = path.partition("?")
        named = [("host", host) for host in hosts] + list((headers or {}).items())
        scope = {
            "type": "http",
            "method": method,
            "path": address,
            "raw_path": address.encode(),
            "query_string": query.encode(),
            "headers": [(name.encode(), value.encode()) for name, value in named],
            "http_version": "1.1",
            "scheme": "http",
        }
        sent: list[Any] = []

        async def receive() -> Any:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            sent.append(message)

        asyncio.run(self._app(scope, receive, send))
        content = b"".join(each.get("body", b"") for each in sent)
        headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        return Answer(sent[0]["status"], headers, content.decode("utf-8", "replace"))

    def edit(self, path: str, old: str, new: str) -> None:
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        self.desk.change()
