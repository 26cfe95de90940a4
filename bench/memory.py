"""Thousands of handouts from one process: does its memory stay what it was after the first?"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from collection import make_collection
from measure import ENVIRONMENT, machine

STEP = 200
"""Handouts between two readings."""


def main() -> None:
    """Print the memory of the process after every 200 handouts; the argument is how many."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_collection(folder, size)
        toolkit = str(Path(sys.executable).parent / "toolkit")
        command = [toolkit, "export", "--format", "pdf", "--jobs", "1"]
        with (folder / "log").open("w") as log:
            process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, env=ENVIRONMENT)
        print("| handouts | MB |\n|---|---|")
        wanted = STEP
        resident = 0
        while process.poll() is None:
            done = len(list(folder.glob("exports/*/*.pdf")))
            resident = _resident(process.pid) or resident
            if done >= wanted:
                print(f"| {done} | {resident / 1000:.0f} |", flush=True)
                wanted += STEP
            time.sleep(1)
        done = len(list(folder.glob("exports/*/*.pdf")))
        print(f"| {done}, at the end | {resident / 1000:.0f} |")
        if process.returncode:
            print((folder / "log").read_text())
    print(f"\n{machine('patient-information-toolkit', 'weasyprint')}")


def _resident(process: int) -> int:
    """Give the memory that a process has, in kilobytes; 0 if it has ended."""
    shown = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=False
    )
    return int(shown.stdout.strip() or 0)


if __name__ == "__main__":
    main()
