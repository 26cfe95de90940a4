"""The habits of a command line: what people type without looking it up."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.cli.test_application import commands
from tests.commands.collections import FIRST, edit, make
from tests.commands.process import run, start
from tests.governance.collection import PEOPLE
from toolkit.base.diagnostics import Report
from toolkit.cli.application import application
from toolkit.reporters.json import render

EXAMPLES: dict[str, tuple[str, ...]] = {
    "validate": (),
    "merge": ("report.json",),
    "export": ("--format", "json"),
    "new": ("topic", "a-new-one"),
    "import": ("cough.html",),
    "sign": ("first-condition", "--as", "a-example"),
    "status": ("--report", "markdown"),
    "review-pack": ("first-condition",),
    "review-import": ("cough.html",),
    "diff": (FIRST, FIRST),
    "verify": ("cough.html",),
    "fragments": ("suggest",),
    "impact": ("reference:source-one",),
    "init": ("elsewhere", "--with", "github"),
    "schema": (),
    "coverage": ("--profile", "nhs"),
    "rules": (),
    "explain": ("REV001",),
    "lsp": (),
    "doctor": (),
    "version": (),
}
SERVES = {"preview"}
"""Never done by itself."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = make(tmp_path / "collection")
    (root / "cough.html").write_text("<h1>Cough</h1><p>Rest.</p>")
    (root / "content/people.yaml").write_text(PEOPLE, encoding="utf-8")
    (root / "report.json").write_text(render(Report((), (), {})), encoding="utf-8")
    return root


def files(folder: Path) -> dict[str, bytes]:
    return {str(each): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def test_there_is_an_example_of_every_command() -> None:
    assert set(EXAMPLES) | SERVES == set(commands())


@pytest.mark.parametrize("name", ["", *EXAMPLES, *SERVES])
def test_h_is_help(name: str) -> None:
    words = [name] if name else []
    short, long = (
        CliRunner().invoke(application(), [*words, option]) for option in ("-h", "--help")
    )
    assert short.exit_code == 0
    assert "Usage:" in short.stdout
    assert short.stdout == long.stdout


def test_version_is_an_option_as_well(root: Path) -> None:
    done = run(root, "--version")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == run(root, "version").stdout != b""


@pytest.mark.skipif(sys.platform != "linux", reason="test_refused.py has a shell do it")
@pytest.mark.parametrize("name", EXAMPLES)
def test_a_reader_that_goes_away_changes_no_exit_code(root: Path, name: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as gone:
        done = run(root, name, *EXAMPLES[name], stdout=gone)
    # A machine need not have all that doctor looks for; and a page is no handout
    # and no answers.
    assert done.returncode in {"doctor": (0, 1), "verify": (13,), "review-import": (2,)}.get(
        name, (0,)
    )
    assert b"Traceback" not in done.stderr
    assert b"BrokenPipe" not in done.stderr
    assert b"crashed" not in done.stderr


@pytest.mark.parametrize("name", ["validate", "merge", "export", "new", "init", "schema"])
def test_quiet_says_nothing_where_all_is_well(root: Path, name: str) -> None:
    done = run(root, name, *EXAMPLES[name], "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_quiet_says_what_went_wrong_and_what_was_asked_for(root: Path) -> None:
    assert run(root, "validate", "-q", "--report", "json").stdout.startswith(b"{")
    assert run(root, "validate", "-q", "--diff").returncode == 0
    edit(root, FIRST, "title:", "tilte:")
    done = run(root, "validate", "-q")
    assert done.returncode == 1
    assert b"did you mean title?" in done.stdout
    assert b"left out: " + FIRST.encode() in run(root, "export", "-q", "--format", "json").stderr
    assert b"out of date" in run(root, "schema", "-q", "--check").stdout


def test_a_dry_run_says_what_an_export_does_and_writes_nothing(root: Path) -> None:
    before = files(root)
    done = run(root, "export", "--format", "json,html", "--dry-run")
    assert done.returncode == 0
    assert files(root) == before
    promised = {line for line in done.stdout.decode().splitlines() if line.startswith("would make")}
    assert promised
    run(root, "export", "--format", "json,html")
    made = {each for each in files(root) if each.endswith((".json", ".html"))}
    for line in promised:
        assert str(root / line.removeprefix("would make: ")) in made
    # Every page of a record was promised.
    assert len(promised) == sum("/en-GB/" in each for each in made - before.keys())

    (root / FIRST).unlink()
    (root / "content/topics/both-conditions.yaml").unlink()
    before = files(root)
    done = run(root, "export", "--format", "json,html", "--dry-run")
    assert files(root) == before
    removed = [line for line in done.stdout.decode().splitlines() if line.startswith("would rem")]
    assert removed
    run(root, "export", "--format", "json,html")
    for line in removed:
        assert not (root / line.removeprefix("would remove: ")).exists()


def test_a_dry_run_makes_no_folder_and_leaves_out_what_export_leaves_out(root: Path) -> None:
    edit(root, FIRST, "title:", "tilte:")
    done = run(root, "export", "--dry-run", "--format", "json", "--out", "new-folder")
    assert done.returncode == 1
    assert f"left out: {FIRST}".encode() in done.stderr
    assert not (root / "new-folder").exists()
    assert run(root, "export", "--dry-run", "--check").returncode == 2


def test_force_makes_all_again_and_its_old_name_works_with_a_note(root: Path) -> None:
    run(root, "export", "--format", "json")
    assert b"up to date already" in run(root, "export", "--format", "json").stdout
    for option in ("--force", "--anew"):
        done = run(root, "export", "--format", "json", option)
        assert done.returncode == 0
        assert b"up to date already" not in done.stdout
        assert (b"--anew is now called --force" in done.stderr) is (option == "--anew")
    assert b"--anew" not in run(root, "export", "--help").stdout


def test_the_shell_completes_commands(root: Path) -> None:
    asked = {"_TOOLKIT_COMPLETE": "complete_bash", "COMP_WORDS": "toolkit va", "COMP_CWORD": "1"}
    done = start(root, **asked)
    assert done.returncode == 0
    assert done.stdout.decode().split() == ["validate"]
