"""An export leaves nothing in the temporary folder, however it ends."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.commands.collections import make
from tests.commands.process import SECONDS, TOOLKIT, start, surroundings

FORMATS = ("--format", "pdf,docx")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path / "collection")


@pytest.fixture
def temporary(tmp_path: Path) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    return folder


def left(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_after_an_export(root: Path, temporary: Path) -> None:
    done = start(root, "export", *FORMATS, "--jobs", "2", TMPDIR=str(temporary))
    assert (done.returncode, left(temporary)) == (0, []), done.stderr.decode()
    assert list(root.glob("exports/*/*.pdf"))


def test_after_an_export_that_is_refused_half_way(root: Path, temporary: Path) -> None:
    # Only once a handout is laid out does anyone see that Latin letters are all the fonts have.
    record = root / "content/conditions/first-condition.yaml"
    text = record.read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title: "))
    record.write_text(text.replace(title, f"{title} \U00013000"), encoding="utf-8")
    done = start(root, "export", *FORMATS, "--jobs", "1", TMPDIR=str(temporary))
    assert b"no font" in done.stderr
    assert (done.returncode, left(temporary)) == (1, [])


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere processes are not forked")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_after_an_export_that_is_stopped(root: Path, temporary: Path, jobs: str) -> None:
    process = subprocess.Popen(
        [str(TOOLKIT), "export", *FORMATS, "--jobs", jobs],
        cwd=root,
        env=surroundings({"TMPDIR": str(temporary)}),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    end = time.monotonic() + SECONDS
    while not any(path.is_file() for path in temporary.rglob("*")):
        assert process.poll() is None
        assert time.monotonic() < end
        time.sleep(0.005)
    process.send_signal(signal.SIGTERM)
    _out, said = process.communicate(timeout=SECONDS)
    assert b"Stopped" in said
    assert (process.returncode, left(temporary)) == (130, [])
