"""Ctrl-C: one line, exit code 130, and no file that is half there."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.collections import make
from tests.commands.process import surroundings

# Says when it is at work, so that the signal comes then and not while Python starts.
WAITING = """
import sys, time
from toolkit.cli import main
from toolkit.{module} import {name} as _real
import toolkit.{module}

waited = []

def wait(*given, **more):
    if not waited:
        waited.append(1)
        print("at work", flush=True)
        # In pieces: a signal just before a sleep begins does not end it.
        for _ in range(600):
            time.sleep(0.1)

toolkit.{module}.{name} = wait
sys.argv = ["toolkit", *sys.argv[1:]]
main()
"""


@pytest.mark.parametrize(
    ("module", "name", "arguments"),
    [
        ("validation.select", "shared_contents", ["validate"]),
        ("validation.check_files", "check_record", ["validate", "--fix"]),
        ("publishing.make", "build_page", ["export", "--format", "json", "--jobs", "1"]),
        ("base.files", "os.fsync", ["export", "--format", "json", "--jobs", "1"]),
        ("cli.entry", "application", ["validate"]),
    ],
)
def test_ctrl_c_is_one_line_and_130(
    module: str, name: str, arguments: list[str], tmp_path: Path
) -> None:
    root = make(tmp_path / "collection")
    code = WAITING.format(module=module, name=name)
    if name == "os.fsync":
        code = code.replace("from toolkit.base.files import os.fsync as _real\n", "")
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        cwd=root,
        env=surroundings({}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "at work\n"
        process.send_signal(signal.SIGINT)
        out, said = process.communicate(timeout=60)
    assert (process.returncode, out, said) == (130, "", "Stopped. Nothing half-written was left.\n")
    assert not list(root.rglob("*.part"))
