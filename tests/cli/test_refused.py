"""What the system refuses any command: exit code 2, what happened, and how to go on."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from json import dumps as to_json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_entry import main
from tests.commands.collections import FIRST, check, make
from tests.commands.packs.returned import as_saved, pack_for
from tests.commands.process import TOOLKIT, surroundings
from tests.governance.collection import PEOPLE
from toolkit.cli.application import application
from toolkit.cli.refused import explain
from toolkit.cli.terminal import streams
from toolkit.reporters import json

COMMANDS = [
    ("validate", FIRST),
    ("validate", FIRST, "--report", "json"),
    ("merge", "report.json"),
    ("export", "--format", "json"),
    ("export", "--format", "json", "--check"),
    ("new", "topic", "a-new-one"),
    ("import", "cough.html"),
    ("sign", "first-condition", "--as", "a-example"),
    ("status",),
    ("review-pack", "first-condition"),
    ("review-import", "answers.json"),
    ("diff", FIRST, FIRST),
    ("verify", "cough.html"),
    ("fragments", "suggest"),
    ("impact", "reference:source-one"),
    ("init", "another"),
    ("schema",),
    ("coverage", "--profile", "nhs"),
    ("rules",),
    ("explain", "REV001"),
    ("doctor",),
    ("version",),
    ("--help",),
]
WRITING = [
    ("validate", "--report", "json=new/report.json"),
    ("validate", "--write-baseline"),
    ("export", "--format", "json"),
    ("new", "topic", "a-new-one"),
    ("import", "cough.html"),
    ("sign", "first-condition", "--as", "a-example"),
    ("review-pack", "first-condition"),
    ("review-import", "answers.json"),
    ("init", "another"),
    ("schema",),
    ("fragments", "suggest", "mouth", "--write", "shared"),
]


def text_of_report(root: Path) -> str:
    return json.render(check(root).report)


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> str:
    root = make(tmp_path_factory.mktemp("reviewed") / "collection")
    (root / "content/people.yaml").write_text(PEOPLE, encoding="utf-8")
    return to_json(as_saved(pack_for(root)))


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: str) -> Path:
    root = make(tmp_path / "collection")
    (root / "cough.html").write_text("<h1>Cough</h1><p>Rest.</p>")
    (root / "content/people.yaml").write_text(PEOPLE, encoding="utf-8")
    (root / "answers.json").write_text(answers, encoding="utf-8")
    (root / "report.json").write_text(text_of_report(root))
    monkeypatch.chdir(root)
    return root


def test_no_command_is_left_out() -> None:
    names = {each.name for each in application().registered_commands}
    # These print nothing until someone asks: an editor, a browser.
    assert names == {command[0] for command in COMMANDS} - {"--help"} | {"lsp", "preview"}


class Refusing(io.RawIOBase):
    """Standard output that cannot be written."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def writable(self) -> bool:
        return True

    def write(self, _data: Any, /) -> int:
        raise self.error


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_what_cannot_be_printed(
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: tuple[str, ...],
) -> None:
    full = OSError(errno.ENOSPC, "No space left on device", "standard output")
    stream = io.TextIOWrapper(io.BufferedWriter(Refusing(full)), encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", stream)
    code = main(monkeypatch, *command)
    # What is left in the buffer is not for this process to complain about.
    monkeypatch.setattr(Refusing, "write", lambda _self, data: len(data))
    said = capsys.readouterr().err
    assert code == 2, said
    assert "toolkit: the system refuses: standard output: No space left on device\n" in said
    assert "  make room on the disk" in said


@pytest.mark.parametrize("command", WRITING, ids=" ".join)
def test_what_cannot_be_written(
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: tuple[str, ...],
) -> None:
    real_open, real_os = Path.open, os.open

    def refuse(name: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system", str(name))

    def opened(path: Path, mode: str = "r", *rest: Any, **options: Any) -> Any:
        return refuse(path) if mode[0] in "wxa" else real_open(path, mode, *rest, **options)

    def opened_by_os(path: Any, flags: int, *rest: Any, **options: Any) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            refuse(path)
        return real_os(path, flags, *rest, **options)

    monkeypatch.setattr(Path, "open", opened)
    monkeypatch.setattr(os, "open", opened_by_os)
    monkeypatch.setattr(Path, "mkdir", lambda path, *_rest, **_options: refuse(path))
    before = sorted(root.rglob("*"))
    assert main(monkeypatch, *command) == 2
    said = capsys.readouterr().err
    assert "Read-only file system" in said
    assert "Traceback" not in said
    assert sorted(root.rglob("*")) == before


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (MemoryError(), "there is not enough memory"),
        (RuntimeError("can't start new thread"), "starts no more threads"),
        (OSError(errno.EAGAIN, "Resource temporarily unavailable"), "--jobs 1"),
        (OSError(errno.ENAMETOOLONG, "File name too long", "x" * 9), "choose a shorter name"),
        (OSError(errno.EMFILE, "Too many open files", 3), "ulimit -n"),
        (OSError(errno.EXDEV, "Invalid cross-device link", "a", None, b"b"), "b: Invalid cross"),
    ],
)
def test_each_refusal_says_how_to_go_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception, said: str
) -> None:
    def refused(_asked: str) -> int:
        raise error

    monkeypatch.setattr("toolkit.cli.entry.application", refused)
    assert main(monkeypatch) == 2
    told = capsys.readouterr().err
    assert said in told
    assert "\n  " in told


def test_an_error_of_our_own_is_no_refusal() -> None:
    assert explain(ValueError("x")) is None
    assert explain(RuntimeError("x")) is None
    assert explain(OSError("no number")) is None


def test_a_name_that_is_too_long_is_no_crash(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (("validate",), ("init",), ("export", "--format", "json", "--out")):
        assert main(monkeypatch, *command, "x" * 300) == 2
        assert "toolkit: " in capsys.readouterr().err


def test_no_memory_in_a_rule_is_not_a_fault_of_the_rule(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from tests.commands.collections import use_rules
    from toolkit.rules.rule import rule

    def hungry(*_arguments: object) -> list[Any]:
        raise MemoryError

    use_rules(monkeypatch, (rule("XXX001", "hungry", severity="note", serves=())(hungry),))
    assert main(monkeypatch, "validate", FIRST) == 2
    assert "not enough memory" in capsys.readouterr().err


# As a shell does it.


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("explain REV001 >&-", 2, "standard output is closed, so nothing was done"),
        ("explain REV001 > /dev/full", 2, "standard output: No space left on device"),
        ("explain REV001 2>&- <&-", 0, ""),
        ("nonsense 2> /dev/full", 2, ""),
        ("explain REV001 | true; exit ${PIPESTATUS[0]}", 0, ""),
        ("validate nowhere | true; exit ${PIPESTATUS[0]}", 2, "no file or folder"),
    ],
)
def test_streams_as_a_shell_gives_them(root: Path, line: str, code: int, said: str) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    done = subprocess.run(
        ["bash", "-c", f"{TOOLKIT} {line}"],
        cwd=root,
        env=surroundings({}),
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        check=False,
        timeout=60,
    )
    assert done.returncode == code, done.stderr
    assert said in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


def test_a_reader_that_goes_away_does_not_change_the_verdict() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    output = streams._Output(writer, "wb")
    assert output.write(b"abc") == 3
    assert output.is_gone
    assert output.write(b"abc") == 3
    output.close()
