"""Checked files, kept from one run to the next: what has not changed is not checked again.

One file for each set of circumstances (tool, rules, settings, shared files, day). An entry counts
only for the very bytes that it was made from, so a cache can be old but never wrong.
"""

from __future__ import annotations

import hashlib
import platform
import time
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from toolkit.base import budget
from toolkit.base.tool import own_files, versions
from toolkit.records.reading.find import is_shared
from toolkit.rules.engine import CRASHED
from toolkit.running.kept import FOLDER, Entry, read_entries, write_entries
from toolkit.validation.check_files import Checked, Surroundings
from toolkit.validation.checked_json import (
    KeptPlaces,
    compared_from_json,
    compared_to_json,
    from_json,
    to_json,
)

_LIBRARIES = ("jsonschema", "jsonschema-rs", "markdown-it-py", "pydantic", "pyyaml")
_KEPT = 4
"""Files: two profiles for CI and an editor's, and one more."""

_COMPARED = ""
"""The entry of no file."""

_ABANDONED = 600
"""Seconds after which no one goes on writing a file."""


class KeptComparison(NamedTuple):
    """What was found by comparing the records of one run."""

    key: str
    """A digest of all that was compared; empty if nothing is kept."""
    found: Mapping[str, KeptPlaces]


NOTHING_KEPT = KeptComparison("", {})


class Cache:
    """The entries of one collection under the same circumstances.

    One that cannot be read or written is no reason not to validate. What is found in a text that an
    editor has not saved is let go: the next text is another.
    """

    def __init__(
        self, root: Path, surroundings: Surroundings, unsaved: Collection[str] = ()
    ) -> None:
        self._file = root / FOLDER / f"validate-{_circumstances(surroundings)[:16]}.tsv"
        self._entries = read_entries(self._file, budget.CACHE_BYTES)
        self._used: dict[str, Entry] = {}
        self._unsaved = unsaved

    def get(self, path: str, content: bytes) -> Checked | None:
        """Return what was found in these bytes; None if they were not checked yet."""
        entry = self._entries.get(path)
        if entry is None or entry.made_of != _digest(content):
            return None
        try:
            checked = from_json(path, entry.text)
        except ValueError:
            return None
        self._used[path] = entry
        return checked

    def put(self, checked: Checked, content: bytes) -> None:
        """Keep what was found, unless a rule crashed: the next run may have better luck."""
        if any(each.code == CRASHED for each in checked.diagnostics):
            return
        self._used[checked.path] = Entry(_digest(content), to_json(checked))

    def digest(self, path: str) -> str:
        """Return a SHA-256 of the bytes in which a file was checked; empty if it was not."""
        return self._used[path].made_of if path in self._used else ""

    def get_compared(self) -> KeptComparison:
        """Return what was found when all records were compared last."""
        entry = self._entries.get(_COMPARED)
        if entry is None:
            return NOTHING_KEPT
        try:
            return KeptComparison(entry.made_of, compared_from_json(entry.text))
        except ValueError:
            return NOTHING_KEPT

    def put_compared(self, compared: KeptComparison) -> None:
        """Keep what was found by comparing all records."""
        self._used[_COMPARED] = Entry(compared.key, compared_to_json(compared.found))

    def save(self) -> None:
        """Write the entries that this run used; of two runs at once the later one stays."""
        if any(map(is_shared, self._unsaved)):
            return
        let_go = {*self._unsaved, _COMPARED} if self._unsaved else set()
        entries = {path: entry for path, entry in self._used.items() if path not in let_go}
        for path in (*self._unsaved, _COMPARED):
            if path in self._entries:
                entries.setdefault(path, self._entries[path])
        if entries != self._entries and write_entries(self._file, entries):
            with suppress(OSError):
                self._drop_others()

    def _drop_others(self) -> None:
        files = sorted(self._file.parent.glob("validate-*"), key=lambda file: -file.stat().st_mtime)
        # And what a run that was killed has left; a younger one may still be at work.
        left = [
            file
            for file in self._file.parent.glob(".*.part")
            if time.time() - file.stat().st_mtime > _ABANDONED
        ]
        for file in (*files[_KEPT:], *left):
            file.unlink(missing_ok=True)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _circumstances(surroundings: Surroundings) -> str:
    """Return a SHA-256 of everything besides a file that decides what is found in it."""
    digest = hashlib.sha256()
    for text in (
        platform.python_version(),
        *versions(_LIBRARIES),
        *own_files(),
        surroundings.settings.model_dump_json(),
        surroundings.today.isoformat(),
    ):
        digest.update(text.encode() + b"\0")
    for name, content in surroundings.shared:
        digest.update(f"{name} {_digest(content)}\0".encode())
    return digest.hexdigest()
