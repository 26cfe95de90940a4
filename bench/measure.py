"""Commands -> CPU and wall seconds, each command in turn and the rounds interleaved."""

from __future__ import annotations

import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

# Installed programs keep their byte code; a machine set up for tests may forbid that, and would
# have those compiled anew each time that are run from their sources.
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}


@dataclass(frozen=True)
class Run:
    """One finished process."""

    cpu: float
    wall: float
    code: int


def run(command: Sequence[str], cwd: Path) -> Run:
    """Run a command to its end; its output is thrown away."""
    start = time.perf_counter()
    with Path(os.devnull).open("w") as sink:
        process = subprocess.Popen(command, cwd=cwd, stdout=sink, stderr=sink, env=ENVIRONMENT)
        _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(usage.ru_utime + usage.ru_stime, time.perf_counter() - start, process.returncode)


def instructions(command: Sequence[str], cwd: Path) -> int:
    """Return how many instructions a command takes, by valgrind's count."""
    with tempfile.TemporaryDirectory() as folder:
        counted = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/counts"]
        environment = {**ENVIRONMENT, "PYTHONHASHSEED": "0"}
        done = subprocess.run(
            [*counted, *command], cwd=cwd, env=environment, capture_output=True, text=True
        )
    return int(re.findall(r"Collected : (\d+)", done.stderr)[-1])


def compare(commands: Mapping[str, Sequence[str]], cwd: Path, rounds: int) -> dict[str, list[Run]]:
    """Run every command once a round, so that a slow minute of the machine hits all of them."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(run(command, cwd))
            print(f"  {name}: {runs[name][-1]}", file=sys.stderr)
    return runs


def table(runs: Mapping[str, Sequence[Run]], base: str) -> str:
    """Give a Markdown table of medians; the ratio is CPU time against `base`, round by round."""
    lines = [
        "| command | CPU s | wall s | CPU ratio | exit |",
        "|---|---|---|---|---|",
    ]
    for name, each in runs.items():
        ratio = statistics.median(
            mine.cpu / other.cpu for mine, other in zip(each, runs[base], strict=True)
        )
        cpu = statistics.median(one.cpu for one in each)
        wall = statistics.median(one.wall for one in each)
        lines.append(f"| {name} | {cpu:.2f} | {wall:.2f} | {ratio:.3f} | {each[0].code} |")
    return "\n".join(lines)


def machine(*packages: str) -> str:
    """Give one line on where the figures come from."""
    versions = ", ".join(f"{name} {version(name)}" for name in packages)
    python = f"Python {platform.python_version()}"
    return f"{os.cpu_count()} cores, {platform.machine()}, {python}; {versions}"
