"""An editor's quick fixes are the changes of `toolkit validate --fix`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.commands.collections import FIRST, check, make
from tests.lsp.client import Client, client, units
from toolkit.validation.fixing.fix import plan_fixes


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path / "collection")


def actions(editor: Client, file: Path, line: int, last: int | None = None) -> list[Any]:
    ends = {"start": {"line": line, "character": 0}, "end": {"line": last or line, "character": 0}}
    document = {"uri": file.as_uri()}
    found = editor.ask(
        "textDocument/codeAction", textDocument=document, range=ends, context={"diagnostics": []}
    )
    return found or []


def applied(text: str, action: dict[str, Any]) -> str:
    """Do what an editor does with an action's one edit."""
    ((edit,),) = action["edit"]["changes"].values()
    lines = text.splitlines(keepends=True)
    start, end = edit["range"]["start"], edit["range"]["end"]
    assert start["character"] == 0
    after = "".join(lines[end["line"] :])
    cut = end["character"]
    if cut:
        assert cut == units(after)
        after = ""
    return "".join(lines[: start["line"]]) + edit["newText"] + after


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_each_fix_is_offered_on_its_line_and_all_at_once(root: Path, end: str) -> None:
    whole = (root / FIRST).read_text(encoding="utf-8")
    text = whole.replace("pins and needles", "😀 pins  and needles utilise 5mg").replace("\n", end)
    text = text.replace("Symptoms come and go.", "Symptoms — utilise 10mg.")
    contents = {FIRST: text.encode()}
    report = check(root, overlay=contents, only=contents).report
    fixable = [each for each in report.diagnostics if each.edit]
    (fixed,) = plan_fixes(root, report, contents)
    with client(root) as editor:
        editor.open(root / FIRST, text)
        everything = actions(editor, root / FIRST, 0, len(text.splitlines()))
        assert len(everything) == len(fixable) + 1 > 2
        for each, action in zip(fixable, everything, strict=False):
            one = [a for a in actions(editor, root / FIRST, each.span.line - 1) if a == action]
            assert len(one) == 1
            assert action["diagnostics"][0]["code"] == each.code
            assert each.edit
            assert each.edit.new in applied(text, action).splitlines()[each.span.line - 1]
        assert everything[-1]["kind"] == "source.fixAll"
        assert applied(text, everything[-1]).encode() == fixed.after


def test_a_slip_of_yaml_is_fixed_as_well(root: Path) -> None:
    text = (root / FIRST).read_text(encoding="utf-8").replace("  groups:", "\tgroups:")
    contents = {FIRST: text.encode()}
    report = check(root, overlay=contents, only=contents).report
    (fixed,) = plan_fixes(root, report, contents)
    with client(root) as editor:
        editor.open(root / FIRST, text)
        (action,) = actions(editor, root / FIRST, 0)
        assert applied(text, action).encode() == fixed.after


def test_what_has_no_fix_has_no_action(root: Path) -> None:
    with client(root) as editor:
        editor.open(root / FIRST, "title: x\n")
        assert actions(editor, root / FIRST, 0) == []
