"""Every file that the toolkit makes of the checkout's own records and of the tests' sample."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.exporters.sample import condition, context, exported, page_of, topic
from tests.exporters.writing import written_in
from toolkit.base.settings import read_settings
from toolkit.pages.page import Page
from toolkit.records.reading.collection import Collection
from toolkit.records.record import Record
from toolkit.validation.validate import validate

ROOT = Path(__file__).parent.parent
_TODAY = datetime.date(2026, 11, 23)


@dataclass(frozen=True)
class Exports:
    """What was exported, and the records of the checkout that it was made of."""

    library: Path
    """The checkout's own records in every format, with the site.

    The longest of each kind in every variant, which shows all parts that the others are made of.
    """
    sample: Path
    """Records that have everything, and one that is read from right to left."""
    collection: Collection

    def files(self, ending: str) -> list[Path]:
        """List the files with this ending, of both."""
        return sorted(
            file for folder in (self.library, self.sample) for file in folder.rglob(f"*.{ending}")
        )

    def records(self, ending: str) -> list[Record]:
        """List those of the checkout's records that have a file with this ending."""
        return [each for each in self.collection.records.values() if self._of(each.id, ending)]

    def of(self, record: str, ending: str) -> Path:
        """Return one file of one of the checkout's records."""
        (file,) = self._of(record, ending)
        return file

    def _of(self, record: str, ending: str) -> list[Path]:
        return list(self.library.glob(f"*/{record}.{ending}"))


def longest_of_each_kind(collection: Collection) -> list[str]:
    """Return the ids of the records that have most to show."""
    records = sorted(collection.records.values(), key=lambda each: len(each.document.text))
    return list({each.model.kind: each.id for each in records}.values())


def once(name: str, factory: pytest.TempPathFactory, make: Callable[[Path], None]) -> Path:
    """Have one worker of the session fill a folder while the others wait; give the folder."""
    fcntl = pytest.importorskip("fcntl", reason="this system has no locks on files")
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    folder.mkdir(exist_ok=True)
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / ".made").exists():
            make(folder)
            (folder / ".made").touch()
    return folder


def make_exports(factory: pytest.TempPathFactory) -> Exports:
    """Export once in a session, whichever worker asks first."""
    collection = validate(ROOT, read_settings(ROOT), (), _TODAY).loaded.collection

    def fill(folder: Path) -> None:
        _export(folder / "library", "--variant", "standard")
        _export(folder / "library", *longest_of_each_kind(collection), "--variant", "all")
        for model in (condition(), topic(), written_in("ar")):
            _write(page_of(model), folder / "sample")

    folder = once("exports", factory, fill)
    return Exports(folder / "library", folder / "sample", collection)


def _export(out: Path, *arguments: str) -> None:
    program = [sys.executable, "-c", "from toolkit.cli import main; main()"]
    # No limit of time: a busy machine is no fault of a record.
    options = ["--time-limit", "0", "--root", str(ROOT), "--out", str(out)]
    command = [*program, "export", *arguments, *options]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def _write(page: Page, out: Path) -> None:
    # A fragment is a part of someone else's page, and not a page for a browser.
    for name in ("json", "pdf", "html"):
        artifact = exported(name, page, context())
        path = out / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artifact.content)
