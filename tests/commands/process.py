"""A command of the toolkit in a process of its own, as its users run it.

Python and what it imports take longer to start than most commands take to run. So where the system
can fork, the process is a copy of this one, which has imported everything; what a start brings with
it is for the tests that start `TOOLKIT` themselves.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import signal
import subprocess
import sys
import time
import traceback
import warnings
from collections.abc import Iterable
from datetime import date
from functools import cache
from io import FileIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO, NoReturn

import toolkit
from toolkit.base.settings import read_settings
from toolkit.cli import main
from toolkit.exporters.context import Context
from toolkit.exporters.formats import FORMATS
from toolkit.pages.build import build_page
from toolkit.validation.validate import validate

ROOT = Path(__file__).parents[2]
TOOLKIT = ROOT / ".venv" / "bin" / "toolkit"
SECONDS = 120


def run(
    root: Path,
    *arguments: str,
    stdin: bytes = b"",
    stdout: BinaryIO | None = None,
    cwd: Path | None = None,
    **environment: str,
) -> subprocess.CompletedProcess[bytes]:
    """Run the toolkit as its users do, in the collection's folder; its output may go elsewhere."""
    if sys.platform != "linux":
        assert not stdout, "this system cannot fork"
        return start(root, *arguments, stdin=stdin, cwd=cwd, **environment)
    with TemporaryFile() as given, TemporaryFile() as out, TemporaryFile() as said:
        given.write(stdin)
        given.seek(0)
        _import_all()
        with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
            child = os.fork()
        if not child:
            _become((given, stdout or out, said), arguments, cwd or root, surroundings(environment))
        code = _ended(child)
        out.seek(0)
        said.seek(0)
        return subprocess.CompletedProcess(arguments, code, out.read(), said.read())


def start(
    root: Path, *arguments: str, stdin: bytes = b"", cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the toolkit in a Python of its own."""
    return subprocess.run(
        [str(TOOLKIT), *arguments],
        cwd=cwd or root,
        input=stdin,
        capture_output=True,
        check=False,
        env=surroundings(environment),
        timeout=SECONDS,
    )


def surroundings(environment: dict[str, str]) -> dict[str, str]:
    """Return an environment in which each run sees the same day and nothing of the CI it is in."""
    left_out = ("NO_COLOR", "FORCE_COLOR", "GITHUB_STEP_SUMMARY", "TERM")
    kept = {key: value for key, value in os.environ.items() if key not in left_out}
    kept |= {"PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1795392000", "TERM": "xterm"}
    return kept | environment


@cache
def _import_all() -> None:
    """Import and make what commands would otherwise import and make, each in its own process."""
    for module in pkgutil.walk_packages(toolkit.__path__, "toolkit."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    content = ROOT / "tests/content"
    settings = read_settings(content)
    held = validate(content, settings, (), date(2026, 11, 23), use_cache=False).loaded.collection
    page = build_page(held.records["first-condition"], held, settings)
    given = Context(settings=settings, today=date(2026, 11, 23), images=held.images)
    for name in ("html", "json"):
        FORMATS[name].outputs[0].make(page, given)


def _become(
    files: Iterable[BinaryIO], arguments: tuple[str, ...], cwd: Path, environment: dict[str, str]
) -> NoReturn:
    code: object = 1
    try:
        for number, file in enumerate(files):
            os.dup2(file.fileno(), number)
        sys.stdin = sys.__stdin__ = TextIOWrapper(FileIO(0), "utf-8")
        sys.stdout = sys.__stdout__ = TextIOWrapper(FileIO(1, "w"), "utf-8")
        messages = TextIOWrapper(FileIO(2, "w"), "utf-8", "backslashreplace", line_buffering=True)
        sys.stderr = sys.__stderr__ = messages
        os.environ.clear()
        os.environ.update(environment)
        os.chdir(cwd)
        sys.argv = ["toolkit", *arguments]
        main()
    except SystemExit as stop:
        code = stop.code or 0
        sys.stdout.flush()
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code if isinstance(code, int) else 1)


def _ended(child: int) -> int:
    end = time.monotonic() + SECONDS
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() > end:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            raise TimeoutError(f"the command was not done after {SECONDS} seconds")
        time.sleep(0.002)
