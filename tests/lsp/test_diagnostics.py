"""What an editor is shown is what `toolkit validate` says of the same text."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import Any

import pytest

from tests.commands.collections import FIRST, GLOSSARY, SECOND, check, make
from tests.lsp.client import Client, client, units
from toolkit.base.diagnostics import Diagnostic
from toolkit.validation.baseline import FILE_NAME, write_baseline

EDITS = 40
TYPED = (
    *("a", " ", "\n", ":", ": ", "- ", "\n- ", "\n  ", '"', "'", "[@", "]", "{", "#", "|", "&a"),
    *(
        "\t",
        "\r\n",
        "\r",
        "\u2028",
        "\x0c",
        "\x00",
        "\ufeff",
        "\ud800",
        "é",
        "𝔸😀",
        "ألم",
        "\u202e",
    ),
    *("utilise ", "999", "\nsummary: x", "\nsumary: x", " 𝔸 [@no-such]", "](glossary:none)"),
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path / "collection")


def read(root: Path, path: str) -> str:
    return (root / path).read_bytes().decode()


def expected(root: Path, path: str, text: str) -> list[Any]:
    content = {path: text.encode("utf-8", "surrogatepass")}
    found = check(root, overlay=content, only=content, use_cache=False).report
    lines = re.split(r"\r\n|\n|\r", text.removeprefix("\ufeff"))
    mark = text.startswith("\ufeff")
    return [_expected(each, lines, mark) for each in found.diagnostics if each.path == path]


def _expected(each: Diagnostic, lines: list[str], mark: bool) -> Any:
    def place(line: int, column: int) -> tuple[int, int]:
        before = lines[line - 1][: column - 1] if line <= len(lines) else ""
        return line - 1, units(before) + (mark and line == 1)

    span = each.span
    said = "\n".join(filter(None, (each.message, each.hint)))
    severity = {"error": 1, "warning": 2, "note": 3}[each.severity]
    places = place(span.line, span.column), place(span.end_line, span.end_column)
    return each.code, severity, said, *places


def shown(diagnostics: list[dict[str, Any]]) -> list[Any]:
    return [
        (
            each["code"],
            each["severity"],
            each["message"],
            *((at["line"], at["character"]) for at in each["range"].values()),
        )
        for each in diagnostics
    ]


def random_edits(root: Path, editor: Client, seed: int, number: int) -> None:
    """Type and point at random, and compare after each change; every ten from the start."""
    chance = random.Random(seed)
    paths = (FIRST, SECOND, GLOSSARY)
    for path in paths:
        editor.open(root / path, read(root, path))
    for at in range(number):
        if at % 10 == 0:
            path = chance.choice(paths)
            text = read(root, path)
        text = typed(text, chance)
        assert shown(editor.change(root / path, text)) == expected(root, path, text), (seed, at)
        position = {"line": chance.randrange(60), "character": chance.randrange(80)}
        for what in ("hover", "completion", "definition"):
            document = {"uri": (root / path).as_uri()}
            editor.ask(f"textDocument/{what}", textDocument=document, position=position)
        if at % 10 == 9:
            editor.change(root / path, read(root, path))


def typed(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    end = at + chance.choice((0, 0, 0, 1, 5, 60))
    return text[:at] + chance.choice(TYPED) + text[end:]


def test_after_each_random_edit_it_is_what_validate_says(root: Path) -> None:
    with client(root) as editor:
        random_edits(root, editor, 5, EDITS)


@pytest.mark.parametrize("text", ["", "\ufeff", ":", "[", "\x00", "- {", "a: b: c", "é\ud83d", "%"])
def test_a_text_that_is_no_yaml_is_reported_and_survived(root: Path, text: str) -> None:
    with client(root) as editor:
        assert shown(editor.open(root / FIRST, text)) == expected(root, FIRST, text) != []
        whole = read(root, FIRST)
        assert shown(editor.change(root / FIRST, whole)) == expected(root, FIRST, whole)


def test_letters_that_are_two_for_an_editor_and_those_written_from_the_right(root: Path) -> None:
    text = read(root, FIRST).replace(
        "main_message: Get", "main_message: 😀😀 ألم [@nowhere] 𠀀 [@nowhere-else] Get"
    )
    with client(root) as editor:
        found = [each for each in editor.open(root / FIRST, text) if "nowhere" in each["message"]]
    line = next(line for line in text.splitlines() if "nowhere" in line)
    data = line.encode("utf-16-le")
    words = [
        data[2 * each["range"]["start"]["character"] : 2 * each["range"]["end"]["character"]]
        for each in found
    ]
    assert [each.decode("utf-16-le") for each in words] == ["[@nowhere]", "[@nowhere-else]"]


def test_each_open_text_is_checked_with_the_others(root: Path) -> None:
    glossary, first = root / GLOSSARY, root / FIRST
    with client(root) as editor:
        assert not _says(editor.open(first, read(root, FIRST)), "myelin")
        editor.open(glossary, read(root, GLOSSARY).replace("id: myelin", "id: other"))
        assert _says(editor.change(first, read(root, FIRST) + "\n"), "myelin")
        editor.tell("textDocument/didClose", textDocument={"uri": glossary.as_uri()})
        assert not _says(editor.change(first, read(root, FIRST)), "myelin")


def test_a_text_that_is_closed_has_no_diagnostics(root: Path) -> None:
    file = root / FIRST
    with client(root) as editor:
        assert editor.open(file, read(root, FIRST).replace("title:", "tilte:"))
        editor.tell("textDocument/didClose", textDocument={"uri": file.as_uri()})
        assert editor.next("textDocument/publishDiagnostics")["diagnostics"] == []


def test_what_is_known_is_not_shown(root: Path) -> None:
    text = read(root, FIRST).replace("come and go", "utilise")
    (root / FIRST).write_text(text, encoding="utf-8")
    content = {FIRST: text.encode()}
    report = check(root, overlay=content, only=content).report
    write_baseline(root / FILE_NAME, report)
    with client(root) as editor:
        assert len(editor.open(root / FIRST, text)) < len(report.diagnostics)


def test_other_files_are_left_to_others(root: Path) -> None:
    (root / "ci.yaml").write_text("a: 1\n")
    outside = root.parent / "notes.yaml"
    with client(root) as editor:
        for file in (root / "ci.yaml", outside):
            item = {"uri": file.as_uri(), "languageId": "yaml", "version": 0, "text": "tilte: 1"}
            editor.tell("textDocument/didOpen", textDocument=item)
        editor.open(root / FIRST, read(root, FIRST))
        said = {each.get("params", {}).get("uri") for each in editor.heard}
    assert not said & {(root / "ci.yaml").as_uri(), outside.as_uri()}


def test_wrong_settings_are_said_once(root: Path) -> None:
    (root / "toolkit.toml").write_text("[limits]\nno_such = 1\n")
    file = root / FIRST
    with client(root) as editor:
        item = {"uri": file.as_uri(), "languageId": "yaml", "version": 1, "text": "a: 1"}
        editor.tell("textDocument/didOpen", textDocument=item)
        assert "no_such" in editor.next("window/showMessage")["message"]
        (root / "toolkit.toml").write_text("")
        assert editor.change(file, "a: 1")


def _says(diagnostics: list[dict[str, Any]], word: str) -> bool:
    return any(word in each["message"] for each in diagnostics)
