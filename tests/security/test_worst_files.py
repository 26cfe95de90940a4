"""The largest files that are read, made of what took most: none takes much memory or time.

Each took over 400 MB or 30 s once: errors that were all kept, or all of a text looked at for each
of its words.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.collections import ROOT, make
from tests.rules.examples import laid_over
from toolkit.base import budget

MINIMAL = (ROOT / "tests/minimal.yaml").read_text(encoding="utf-8")
MEGABYTES = 250
SECONDS = 20
"""Half of it here; a busy machine is no fault."""

# A process between: the memory of whoever starts one counts as the memory of that process.
MEASURED = """
import resource, subprocess, sys
command = [sys.executable, "-m", "toolkit.cli", "validate", "--no-cache", sys.argv[1]]
done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
assert done.returncode in (0, 1)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
sys.stdout.buffer.write(done.stdout)
print()
print(used.ru_maxrss, used.ru_utime + used.ru_stime)
"""
CARDS = "get_help:\n  - urgency: urgent\n    action: Call NHS 111 if\n    signs:\n"
WORST = {
    "empty cards": ("get_help:\n", "  - {}\n"),
    "numbers without end": ("zz: " + "[" * 50, "1,"),
    "headings": ("overview: |\n", "  ### a\n\n"),
    "phone numbers": ("overview: x ", "020 7946 0000 "),
    "colours": ("overview: ", "red rash "),
    "brackets": ("overview: x ", "["),
    "signs": (CARDS, "      - you faint 3 times\n"),
}
# What takes a time that grows with its length: of less of it, less is asked.
A_THIRD = {"brackets"}


def text_of(beginning: str, piece: str, room: int) -> str:
    key = beginning.split(":", 1)[0]
    record = laid_over(MINIMAL, f"{key}: ZZZ\n")
    room -= len(record.encode()) + len(beginning) + 60
    return record.replace(f"{key}: ZZZ", beginning + piece * (room // len(piece)))


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted in other units")
@pytest.mark.parametrize("name", WORST)
def test_it_takes_little_memory_and_time(name: str, tmp_path: Path) -> None:
    make(tmp_path)
    record = tmp_path / "content/conditions/minimal.yaml"
    parts = 3 if name in A_THIRD else 1
    room = budget.RECORD_BYTES // parts
    record.write_text(text_of(*WORST[name], room), encoding="utf-8")
    assert 0.95 * room < record.stat().st_size <= room
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(record)], cwd=tmp_path, capture_output=True, text=True
    )
    *said, kilobytes, seconds = done.stdout.split()
    assert "1 file checked" in " ".join(said), done.stdout + done.stderr
    assert "it took more than" not in done.stdout
    assert int(kilobytes) / 1024 < MEGABYTES
    assert float(seconds) < SECONDS / parts
