"""What an editor is told while its texts are being checked."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.commands.collections import FIRST, make
from tests.lsp.client import SECONDS, Client, client
from tests.lsp.test_fixes import actions
from toolkit.lsp import session
from toolkit.lsp.checking import check


class Held:
    """Checks that begin, and end only once they may."""

    def __init__(self) -> None:
        self.begun, self.may_end = threading.Semaphore(0), threading.Semaphore(0)
        self.is_on = self.is_held = False

    def check(self, *given: Any) -> Any:
        if self.is_on:
            self.begun.release()
            self.is_held = True
            assert self.may_end.acquire(timeout=SECONDS)
            self.is_held = False
        return check(*given)

    def wait(self) -> None:
        assert self.begun.acquire(timeout=SECONDS), "no check has begun"


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    held = Held()
    monkeypatch.setattr(session, "check", held.check)
    return held


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path / "collection")


@pytest.fixture
def editor(root: Path) -> Iterator[Client]:
    with client(root) as editor:
        yield editor


@pytest.fixture
def text(root: Path) -> str:
    return (root / FIRST).read_text(encoding="utf-8")


def type_in(editor: Client, file: Path, version: int, text: str) -> None:
    document = {"uri": file.as_uri(), "version": version}
    editor.tell("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])


def test_names_and_keys_are_explained_during_a_check(
    root: Path, editor: Client, text: str, held: Held
) -> None:
    file = root / FIRST
    editor.open(file, text)
    held.is_on = True
    type_in(editor, file, 2, text + "\n")
    held.wait()
    assert editor.at("hover", file, text, "title:")
    assert editor.at("completion", file, text, "[@source-one]", 2)
    assert held.is_held
    held.is_on = False
    held.may_end.release()


def test_what_is_typed_during_a_check_takes_its_place(
    root: Path, editor: Client, text: str, held: Held
) -> None:
    file = root / FIRST
    editor.open(file, text)
    editor.heard.clear()
    held.is_on = True
    type_in(editor, file, 2, text + "\n")
    held.wait()
    for version in (3, 4, 5):
        type_in(editor, file, version, "tilte: x")
    # Answered in turn, so all of it has come.
    assert editor.at("hover", file, text, "title:") is None
    held.may_end.release()
    held.wait()
    held.is_on = False
    held.may_end.release()
    said = editor.next("textDocument/publishDiagnostics")
    assert said["version"] == 5
    assert "the record has no kind" in str(said["diagnostics"])
    assert not held.begun.acquire(blocking=False), "what was typed on the way was checked as well"


def test_fixes_are_those_of_the_text_as_it_is_now(root: Path, editor: Client, text: str) -> None:
    file = root / FIRST
    editor.open(file, text)
    assert actions(editor, file, 0, 999) == []
    for version, words in enumerate(("utilise 5mg", "come and go", "utilise"), start=2):
        type_in(editor, file, version, text.replace("come and go", words))
    titles = [each["title"] for each in actions(editor, file, 0, 999)]
    assert len(titles) == 2
    assert "utilise" in titles[0]


def test_after_a_crash_nothing_is_offered_and_the_next_text_is_checked(
    root: Path, editor: Client, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_given: Any) -> Any:
        raise RuntimeError("no such thing")

    file, wrong = root / FIRST, text.replace("come and go", "utilise")
    editor.open(file, wrong)
    with monkeypatch.context() as patch:
        patch.setattr(session, "check", crash)
        type_in(editor, file, 2, "\n" + wrong)
        with pytest.raises(AssertionError, match="no such thing"):
            actions(editor, file, 0, 999)
    assert editor.change(file, wrong)
    assert actions(editor, file, 0, 999)
