"""Commands that go on for a day do not keep all that they ever made."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_entry import main
from tests.commands.collections import make
from toolkit.base.errors import Misuse


@pytest.mark.parametrize(
    ("command", "what"), [("lsp", "lsp.server.make_server"), ("preview", "preview.server.serve")]
)
def test_they_look_for_garbage(
    command: str, what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []

    def begin(*_given: Any) -> None:
        seen.append(gc.isenabled())
        raise Misuse("that is enough")

    monkeypatch.setattr(f"toolkit.{what}", begin)
    monkeypatch.chdir(make(tmp_path / "collection"))
    assert main(monkeypatch, command) == 2
    assert seen == [True]
