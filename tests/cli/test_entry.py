"""The command line: exit codes, and misuse that says what to type."""

import gc
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.commands.collections import FIRST, edit, make, use_rules
from tests.commands.process import run
from toolkit import cli


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path / "collection")


def main(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """Run the command line in this process; give its exit code."""
    monkeypatch.setattr(sys, "argv", ["toolkit", *arguments])
    try:
        with pytest.raises(SystemExit) as stop:
            cli.main()
    finally:
        # Other than a command, the tests go on. What it froze stays so: see tests/conftest.py.
        gc.enable()
    return int(stop.value.code or 0)


def test_clean_is_0_and_findings_are_1(root: Path) -> None:
    done = run(root, "validate")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"7 files checked" in done.stdout
    edit(root, FIRST, "title:", "tilte:")
    done = run(root, "validate", FIRST)
    assert done.returncode == 1
    assert b"did you mean title?" in done.stdout
    assert b"\x1b" not in done.stdout


def test_a_record_of_control_characters_does_not_reach_the_terminal(root: Path) -> None:
    edit(root, FIRST, "title: ", 'title: "\\e[31m\\a')
    done = run(root, "validate", FIRST)
    assert done.returncode == 1
    assert b"\x1b" not in done.stdout + done.stderr
    (root / FIRST).write_bytes(b"kind: \x1b[31mcondition\n")
    done = run(root, "validate", FIRST)
    assert b"<U+001B>" in done.stdout
    assert b"\x1b" not in done.stdout


def test_json_for_programs(root: Path) -> None:
    data = json.loads(run(root, "validate", "--report", "json").stdout)
    assert data["format"] == 1
    assert len(data["files"]) == 7


@pytest.mark.parametrize(
    ("arguments", "said", "hint"),
    [
        (["validate", "content/conditions/lupsu.yaml"], "no file or folder called", ""),
        (["validate", "--reprot", "json"], "No such option: --reprot", "--report"),
        (["valdiate"], "No such command 'valdiate'", "validate"),
        (["validate", "--report", "jsno"], "jsno", "json"),
        (["explain", "SYN99"], "there is no code SYN99", "to list them"),
        (["explain"], "Missing argument", ""),
        (["new", "conditoin", "a"], "conditoin", "condition"),
        (["--root"], "root", ""),
        (["validate", "--root", "/nowhere"], "no toolkit.toml", "toolkit init"),
    ],
)
def test_misuse_is_2_and_says_what_to_type(
    root: Path, arguments: list[str], said: str, hint: str
) -> None:
    done = run(root, *arguments)
    text = done.stderr.decode()
    assert done.returncode == 2
    assert done.stdout == b""
    assert text.startswith("toolkit: ")
    assert said in text
    assert hint in text
    assert "Traceback" not in text


def test_a_misspelt_setting_is_misuse_with_a_hint(root: Path) -> None:
    (root / "toolkit.toml").write_text("[limits]\nsentence_word = 15\n")
    done = run(root, "validate")
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "toolkit: toolkit.toml, line 2: limits.sentence_word is not a setting\n"
        "  did you mean sentence_words?\n"
        "  what a key is for: toolkit explain limits\n"
    )


def test_a_crash_is_3_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], root: Path
) -> None:
    from toolkit.validation import validate

    def crash(*_args: object, **_options: object) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr(validate, "validate", crash)
    monkeypatch.delenv("TOOLKIT_TRACEBACK", raising=False)
    assert main(monkeypatch, "validate", "--root", str(root)) == 3
    said = capsys.readouterr().err
    assert "toolkit crashed: ZeroDivisionError: oh (test_entry.py, line" in said
    assert "Traceback" not in said
    monkeypatch.setenv("TOOLKIT_TRACEBACK", "1")
    assert main(monkeypatch, "validate", "--root", str(root)) == 3
    assert "Traceback" in capsys.readouterr().err


def test_a_rule_that_crashes_is_a_finding_and_no_crash_of_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], root: Path
) -> None:
    from toolkit.rules.rule import rule

    def broken(*_args: object) -> list[Any]:
        raise ZeroDivisionError("oh")

    rules = (rule("XXX001", "broken", severity="note", serves=())(broken),)
    use_rules(monkeypatch, rules)
    assert main(monkeypatch, "validate", "--root", str(root)) == 1
    said = capsys.readouterr()
    assert "INT001 the rule XXX001 (broken) crashed" in said.out
    assert "Traceback" not in said.out + said.err


def test_a_reader_that_goes_away_is_no_crash(root: Path) -> None:
    done = subprocess.run(
        f"{sys.executable} -m toolkit.cli rules | head -1",
        shell=True,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.startswith("SYN001")
    assert done.stderr == ""


def test_explain_and_rules_and_version(root: Path) -> None:
    assert run(root, "explain", "duplicate-key").stdout.startswith(b"SYN005 duplicate-key")
    assert run(root, "rules").stdout.startswith(b"SYN001")
    assert run(root, "version").stdout.decode().strip()[0].isdigit()


def test_schema_writes_and_checks(root: Path) -> None:
    assert run(root, "schema", "--check").returncode == 1
    assert run(root, "schema").returncode == 0
    done = run(root, "schema", "--check")
    assert (done.returncode, done.stdout) == (0, b"schemas/ is up to date\n")
    (root / "schemas" / "topic.schema.json").write_text("{}")
    done = run(root, "schema", "--check")
    assert done.returncode == 1
    assert b"schemas/topic.schema.json" in done.stdout
    assert b"toolkit schema" in done.stderr


@pytest.mark.parametrize("command", [["validate"], ["export"], ["coverage", "--profile", "nhs"]])
def test_settings_for_rules_that_are_not_there_or_protect_readers_are_misuse(
    root: Path, command: list[str]
) -> None:
    (root / "toolkit.toml").write_text('[rules]\nLAM001 = "off"\n')
    done = run(root, *command)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(
        b"toolkit: toolkit.toml: rules.LAM001: there is no code LAM001\n"
        b"  did you mean LAN001 (sentence-too-long)? If not, all codes are listed by: "
    )
    (root / "toolkit.toml").write_text('[rules]\nCAR008 = "warning"\n')
    done = run(root, *command)
    assert done.returncode == 2
    assert b"CAR008 (emergency-number-of-another-region) cannot be lowered" in done.stderr
    assert not (root / "exports").exists()


def test_what_misuse_repeats_is_no_command_to_a_terminal_or_a_ci_service(root: Path) -> None:
    done = run(root, "validate", "\x1b[31m##[error]x")
    assert done.returncode == 2
    assert b"<U+001B>[31m## [error]x" in done.stderr


def test_no_pydantic_plugin_of_another_package_is_loaded(root: Path) -> None:
    packages = root / "packages"
    about = packages / "curious-1.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: curious\nVersion: 1\n")
    (about / "entry_points.txt").write_text("[pydantic]\ncurious = curious:plugin\n")
    (packages / "curious.py").write_text("open('was-here', 'w').close()\nplugin = None\n")
    environment = {**os.environ, "PYTHONPATH": str(packages)}
    command = (sys.executable, "-c", "import toolkit.cli; toolkit.cli.main()", "validate")
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not (root / "was-here").exists()
