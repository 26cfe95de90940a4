"""What commands print: one file does it, and no word of a collection steers who shows it."""

from __future__ import annotations

import ast
import json
import re
import shutil
import sys
import unicodedata
from pathlib import Path

import pytest

from tests.commands.collections import make
from tests.docs.pages import ROOT
from tests.reporters.test_printed import assert_commands_are_ours
from toolkit.cli.entry import run
from toolkit.cli.terminal.printing import print_diff, print_traceback, say, say_json, say_lines

EVIL = "a\n::error::x\x1b[31m ##[error]%0A##vso[x]\u202e"
PRINTS = {"print", "echo", "secho", "pprint", "print_exc", "print_exception", "print_tb", "pause"}


def prints(node: ast.AST) -> bool:
    """Whether something prints; where it comes from does not matter."""
    if isinstance(node, ast.Call):
        called = node.func
        name = getattr(called, "id", "") or getattr(called, "attr", "")
        return name in PRINTS
    if isinstance(node, ast.Attribute) and node.attr in ("write", "writelines", "buffer"):
        owner = ast.unparse(node.value)
        return re.search(r"\b(stdout|stderr)\b", owner) is not None
    return False


@pytest.mark.parametrize(
    "code",
    ["print(1)", "typer.echo('a')", "click.secho('a')", "sys.stdout.write('a')", "o.print('a')",
     "sys.stderr.buffer.write(b'a')", "traceback.print_exc()", "Console(stderr=True).print('a')"],
)  # fmt: skip
def test_ways_to_print_are_known(code: str) -> None:
    assert any(map(prints, ast.walk(ast.parse(code))))


def test_only_one_file_prints() -> None:
    found = {
        f"{path.relative_to(ROOT)}: {ast.unparse(node)}"
        for path in (ROOT / "toolkit").rglob("*.py")
        if path != ROOT / "toolkit/cli/terminal/printing.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if prints(node)
    }
    assert found == set()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A collection with a command in each name, id, title and setting that may have one."""
    if sys.platform == "win32":
        pytest.skip("names of files with line ends")
    root = make(tmp_path_factory.mktemp("hostile") / "collection")
    folder = root / "content/conditions"
    record = (ROOT / "tests/minimal.yaml").read_text(encoding="utf-8")
    shutil.rmtree(folder)
    folder.mkdir()
    (folder / f"{EVIL}.yaml").write_text(record, encoding="utf-8")
    (folder / "::warning::.yaml").write_text(record.replace("id: minimal", "id: ::error::"))
    (folder / "minimal.yaml").write_text(record.replace("title: A", "title: '##[error]%0A' #"))
    settings = root / "toolkit.toml"
    name = json.dumps("::error::x ##[error]%0A \u202e")
    settings.write_text(f"[organisation]\nname = {name}\n", encoding="utf-8")
    return root


COMMANDS = [
    ["validate", "--no-cache"],
    ["validate", "--no-cache", "--report", "concise"],
    ["validate", "--no-cache", "--report", "github"],
    ["validate", "--no-cache", "--report", "json"],
    ["validate", "--no-cache", "--write-baseline", "--baseline", EVIL],
    ["coverage", "--profile", "pemat"],
    ["coverage", "--profile", "nhs", "--json"],
    ["coverage", "--profile", EVIL],
    ["export", "--format", "json"],
    ["export", "--format", "json", "--check"],
    ["export", EVIL],
    ["new", "condition", EVIL],
    ["new", EVIL, "x"],
    ["init", EVIL],
    ["schema"],
    ["schema", "--check", EVIL],
    ["rules", "--docs", EVIL],
    ["rules", "--family", EVIL],
    ["explain", EVIL],
    ["merge", EVIL],
    [EVIL],
]


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda each: " ".join(each)[:30])
def test_no_command_passes_one_on_to_a_terminal_or_a_log(
    hostile: Path,
    arguments: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(hostile)
    monkeypatch.setattr(sys, "argv", ["toolkit", *arguments])
    run()
    said = capfd.readouterr()
    for printed in (said.out, said.err):
        assert_commands_are_ours(printed)
        unseen = {each for each in printed if unicodedata.category(each) in ("Cc", "Cf", "Cs")}
        assert unseen <= {"\n"}


def test_lines_of_any_text_are_said_each_by_itself(capsys: pytest.CaptureFixture[str]) -> None:
    say_lines("one\n ::error::two\n\x1b[31m\n")
    say("::debug::")
    assert capsys.readouterr().out == "one\n : :error::two\n<U+001B>[31m\n: :debug::\n"


def test_json_is_the_same_data_and_steers_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    data = {EVIL: ["##[x]", "\u2028\x7f", "é\U0001f600"]}
    say_json(json.dumps(data, ensure_ascii=False, indent=1))
    out = capsys.readouterr().out
    assert json.loads(out) == data
    assert "é" in out
    assert not {"\u202e", "\u2028", "\x7f"} & set(out)
    assert "##" not in out


def test_a_traceback_steers_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    print_traceback(ValueError(EVIL))
    assert_commands_are_ours(capsys.readouterr().err)


def test_a_terminal_is_not_steered_by_a_diff(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    print_diff("--- a/x\n+++ b/x\n-\x1b[31mred ##vso[x]\n+é\r\n")
    shown = capsys.readouterr().out
    assert shown == "--- a/x\n+++ b/x\n-<U+001B>[31mred ## vso[x]\n+é<U+000D>\n"
