"""Exit codes as a shell and a CI see them: 0 clean, 1 findings, 2 misuse, 3 a crash."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.collections import FIRST, edit, make, repository
from tests.commands.process import TOOLKIT, run, start, surroundings

ROOT = Path(__file__).parents[1]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path / "collection")


CLEAN = [
    ("validate",),
    ("validate", FIRST, "--report", "json"),
    ("validate", "--fix"),
    ("validate", "--diff"),
    ("validate", "--write-baseline"),
    ("validate", "--profile", "publish"),
    ("coverage", "--profile", "nhs"),
    ("rules", "--family", "CAR"),
    ("explain", "REV001"),
    ("version",),
    ("--help",),
    ("new", "topic", "a-new-one"),
    ("export", "first-condition", "--format", "json"),
]


@pytest.mark.parametrize("arguments", CLEAN, ids=" ".join)
def test_0(root: Path, arguments: tuple[str, ...]) -> None:
    assert run(root, *arguments).returncode == 0


WITH_AN_ERROR = [
    ("validate",),
    ("validate", FIRST),
    ("validate", "content", "--report", "json"),
    ("validate", "--fix"),
    ("validate", "--diff"),
    # What keeps a record from being read is in no baseline.
    ("validate", "--write-baseline"),
    ("validate", "--changed-since", "HEAD"),
    ("schema", "--check"),
    ("export", "--format", "json"),
]


@pytest.mark.parametrize("arguments", WITH_AN_ERROR, ids=" ".join)
def test_1(root: Path, arguments: tuple[str, ...]) -> None:
    repository(root)
    edit(root, FIRST, "title:", "tilte:")
    assert run(root, *arguments).returncode == 1


def test_warnings_and_notes_alone_are_0(root: Path) -> None:
    edit(root, FIRST, "causes: The cause is", "causes: The cause can't be told. It is")
    done = run(root, "validate", "--report", "concise")
    assert b"LAN013" in done.stdout
    assert done.returncode == 0
    edit(root, "toolkit.toml", "[org", '[rules]\nLAN013 = "error"\n\n[org')
    assert run(root, "validate").returncode == 1
    # What is mended is no error any more.
    assert run(root, "validate", "--fix").returncode == 0
    assert run(root, "validate").returncode == 0


MISUSE = [
    ("validate", "none.yaml"),
    ("validate", "--report", "jsno"),
    ("validate", "--report", "json=toolkit.toml/a"),
    ("validate", "--profile", "none"),
    ("validate", "--baseline", "none.json"),
    ("validate", "--changed-since", "HEAD"),  # no repository
    ("validate", "--changed-since", ""),
    ("validate", "--stdin"),
    ("validate", "--fix", "--diff"),
    ("validate", "--no-such-option"),
    ("no-such-command",),
    ("explain", "XYZ999"),
    ("coverage", "--profile", "none"),
    ("export", "none"),
    ("export", "--format", "none"),
    ("new", "condition", "Not An Id"),
    ("new", "condition", "first-condition"),
]


@pytest.mark.parametrize("arguments", MISUSE, ids=" ".join)
def test_2(root: Path, arguments: tuple[str, ...]) -> None:
    done = run(root, *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"toolkit: ")
    assert b"Traceback" not in done.stderr


def test_2_without_a_collection_and_with_wrong_settings(root: Path, tmp_path: Path) -> None:
    assert run(root, "validate", cwd=tmp_path).returncode == 2
    (root / "toolkit.toml").write_text("[rules\n")
    assert run(root, "validate").returncode == 2


@pytest.mark.parametrize("arguments", [("validate",), ("export",), ("coverage", "--profile=nhs")])
def test_3_when_the_toolkit_itself_is_at_fault(
    root: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    # A module of ours that cannot be imported, as after an installation that went wrong.
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['yaml'] = None\n")
    done = start(root, *arguments, PYTHONPATH=f"{tmp_path}:{Path(__file__).parents[1]}")
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr.startswith(b"toolkit crashed: ModuleNotFoundError: ")
    assert b"this is a fault of the toolkit" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_130_when_it_is_stopped(root: Path, how: signal.Signals) -> None:
    with subprocess.Popen(
        [str(TOOLKIT), "validate", "--stdin", "--filename", FIRST],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings({}),
    ) as process:
        # More than a pipe holds: once it is written, the command is at work and waits for the rest.
        assert process.stdin
        process.stdin.write(b"x" * 200_000)
        process.send_signal(how)
        out, said = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, b"")
    assert said.lower().startswith(b"stopped")
    assert b"Traceback" not in said


_TAKEN_APART = """
import os, signal, sys, time
from toolkit import cli
from toolkit.cli import entry

class Last:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0)

def work():
    Last()
    time.sleep(60)

entry.run = work
cli.main()
"""


def test_130_when_it_is_stopped_while_an_object_is_taken_apart() -> None:
    # Python drops what is raised there.
    command = [sys.executable, "-c", _TAKEN_APART]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, timeout=30)
    assert (done.returncode, done.stdout) == (130, b"")
    assert done.stderr.lower().startswith(b"stopped")
