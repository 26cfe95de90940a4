"""Each defence of docs/security.md taken out in turn -> the tests that do not notice.

A line of tests/mutants.toml says what is put in the place of what. It is done in a copy of the
tracked files, so this folder is never touched; a word chooses some of them, by file or test.

    python bench/mutants.py
    python bench/mutants.py svg --jobs 2
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FAILED = 1
"""What pytest returns if a test failed; any other number means that none was run."""

_PATIENCE = 120


class Mutant(NamedTuple):
    """A defence of a file, what to put in its place, and the test that has to notice."""

    file: str
    find: str
    replace: str
    test: str


def mutants(word: str) -> list[Mutant]:
    """Return those of which the file or the test holds the word."""
    table = tomllib.loads((ROOT / "tests/mutants.toml").read_text("utf-8"))
    return [
        Mutant(file, find, replace, test)
        for test, files in table.items()
        for file, pairs in files.items()
        for find, replace in pairs
        if word in file or word in test
    ]


def survives(mutant: Mutant, copy: Path) -> bool:
    """Run its test in a copy without the defence; True unless the test fails."""
    file = copy / "toolkit" / mutant.file
    before = file.read_text("utf-8")
    if before.count(mutant.find) != 1:
        raise SystemExit(f"{mutant.file} has not once: {mutant.find}")
    file.write_text(before.replace(mutant.find, mutant.replace), "utf-8")
    try:
        options = ["-xqq", "-p", "no:cacheprovider", "--hypothesis-profile=no-shrinking"]
        pytest = [sys.executable, "-m", "pytest", *options, mutant.test]
        here = {"PYTHONPATH": str(copy)}
        done = subprocess.run(
            pytest,
            cwd=copy,
            capture_output=True,
            check=False,
            env=os.environ | here,
            timeout=_PATIENCE,
        )
    except subprocess.TimeoutExpired:
        # It waits for what the defence would have refused, such as the other end of a pipe.
        return False
    finally:
        file.write_text(before, "utf-8")
    return done.returncode != FAILED


@contextmanager
def copies(count: int) -> Iterator[Queue[Path]]:
    """Copy the tracked files so many times."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    names = [os.fsdecode(each) for each in listed.stdout.split(b"\0") if each]
    free: Queue[Path] = Queue()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            for name in names:
                to = Path(folder, str(number), name)
                to.parent.mkdir(parents=True, exist_ok=True)
                if (ROOT / name).is_file():
                    shutil.copy2(ROOT / name, to)
            free.put(Path(folder, str(number)))
        yield free


def main() -> int:
    """Try them; the exit code is 1 if one survives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("word", nargs="?", default="")
    parser.add_argument("--jobs", type=int, default=1)
    given = parser.parse_args()
    chosen = mutants(given.word)
    if not chosen:
        parser.error(f"no file and no test of tests/mutants.toml has {given.word!r} in its name")
    with copies(given.jobs) as free, ThreadPoolExecutor(given.jobs) as pool:

        def tried(mutant: Mutant) -> bool:
            copy = free.get()
            try:
                return survives(mutant, copy)
            finally:
                free.put(copy)

        left = 0
        for mutant, lives in zip(chosen, pool.map(tried, chosen), strict=True):
            left += lives
            said = "SURVIVES" if lives else "found   "
            print(f"{said} {mutant.file}: {mutant.find.strip()[:60]!r}", flush=True)
    print(f"{len(chosen)} tried, {left} survive")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
