"""One process at a time writes in a folder, and the lock is never a way to another file."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from toolkit.base.errors import Misuse
from toolkit.publishing.lock import FILE_NAME, locked

HOLD = (
    "import sys, pathlib\n"
    "from toolkit.publishing.lock import locked\n"
    "with locked(pathlib.Path(sys.argv[1])):\n"
    "    print('mine', flush=True)\n"
    "    sys.stdin.read()\n"
)


def holder(folder: Path) -> subprocess.Popen[bytes]:
    """Start a process that has the lock until its input ends."""
    command = [sys.executable, "-c", HOLD, str(folder)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"mine\n"
    return process


def test_the_folder_is_made_and_the_lock_can_be_had_again(tmp_path: Path) -> None:
    for _ in range(2):
        with locked(tmp_path / "a" / "b"):
            assert (tmp_path / "a" / "b" / FILE_NAME).is_file()


def test_who_comes_second_is_told_and_waits(tmp_path: Path) -> None:
    other = holder(tmp_path)
    told: list[str] = []
    threading.Timer(0.1, other.communicate).start()
    with locked(tmp_path, told.append):
        assert other.wait(5) == 0
    assert told == [f"Another export is writing to {tmp_path.name}; waiting for it to end ..."]


def test_the_lock_of_a_process_that_was_killed_is_free(tmp_path: Path) -> None:
    other = holder(tmp_path)
    other.send_signal(signal.SIGKILL)
    other.communicate()
    told: list[str] = []
    with locked(tmp_path, told.append):
        assert told == []


def test_a_failure_gives_the_lock_back(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), locked(tmp_path):
        raise ZeroDivisionError
    told: list[str] = []
    with locked(tmp_path, told.append):
        assert told == []


@pytest.mark.parametrize("is_there", [True, False])
def test_a_lock_that_is_a_link_touches_nothing_elsewhere(tmp_path: Path, is_there: bool) -> None:
    victim = tmp_path / "precious"
    if is_there:
        victim.write_text("x")
    out = tmp_path / "exports"
    out.mkdir()
    (out / FILE_NAME).symlink_to(victim)
    with pytest.raises(Misuse, match=r"\.lock is not a file but a link") as raised, locked(out):
        pass
    assert "delete it" in raised.value.hint
    assert victim.exists() == is_there
    assert not is_there or victim.read_text() == "x"


def test_a_folder_or_a_pipe_in_the_place_of_the_lock_keeps_nobody(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(Misuse, match="a folder or a pipe"), locked(tmp_path):
        pass
    (tmp_path / FILE_NAME).rmdir()
    os.mkfifo(tmp_path / FILE_NAME)
    with pytest.raises(Misuse, match="a folder or a pipe"), locked(tmp_path):
        pass


def test_a_folder_that_is_a_link_to_nowhere_is_misuse_that_says_so(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.symlink_to(tmp_path / "gone")
    with pytest.raises(Misuse, match="out is a link that leads nowhere"), locked(out):
        pass
    assert not (tmp_path / "gone").exists()


def test_where_no_folder_can_be_made_is_misuse(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Misuse, match="cannot write to"), locked(tmp_path / "file" / "out"):
        pass
