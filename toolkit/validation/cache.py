"""Checked files, kept from one run to the next: what has not changed is not checked again.

One file for each set of circumstances (tool, rules, settings, shared files). An entry counts
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
from toolkit.base.files import is_plain_file
from toolkit.base.tool import own_files, versions
from toolkit.records.reading.find import is_shared
from toolkit.rules.alike_texts import Compared
from toolkit.rules.engine import CRASHED
from toolkit.running.kept import FOLDER, Entry, read_entries, write_entries
from toolkit.validation.check_files import Checked, Surroundings
from toolkit.validation.checked_json import (
    NO_FINDINGS,
    alike_from_json,
    alike_to_json,
    facts_to_json,
    findings_to_json,
    from_json,
)

_LIBRARIES = ("jsonschema", "jsonschema-rs", "markdown-it-py", "msgspec", "pydantic", "pyyaml")
_KEPT = 5
"""Files: two profiles for CI, an editor's and that of exports, and one more."""

_COMPARED = "\0"
"""Before a path: what was found in the file by comparing it with others. No path contains it."""
_ALIKE = "\0\0"
"""Before the name of a group of texts: which of them are alike."""

_ABANDONED = 600
"""Seconds after which no one goes on writing a file."""


class KeptComparison(NamedTuple):
    """What was found by comparing the records of one run."""

    key: str
    """A digest of all that was compared; empty if nothing is kept."""
    found: Mapping[str, Entry]
    """By file: made of its bytes and of what was found; its diagnostics as JSON."""


NOTHING_KEPT = KeptComparison("", {})


class Cache:
    """The entries of one collection under the same circumstances.

    One that cannot be read or written is no reason not to validate. What is found in a text that an
    editor has not saved is let go: the next text is another.
    """

    def __init__(
        self,
        root: Path,
        surroundings: Surroundings,
        unsaved: Collection[str] = (),
        *,
        errors_only: bool = False,
    ) -> None:
        file = root / FOLDER / f"validate-{_circumstances(surroundings)[:16]}.tsv"
        # What a run with all rules has kept holds the errors, too; it never reads what has no more.
        self.is_of_errors = errors_only and not is_plain_file(file)
        self._file = file.with_stem(f"{file.stem}-errors") if self.is_of_errors else file
        self._entries = read_entries(self._file, budget.CACHE_BYTES)
        self._used: dict[str, Entry] = {}
        others = {n: entry for n, entry in self._entries.items() if n.startswith(_COMPARED)}
        self._alike = {n: others.pop(n) for n in tuple(others) if n.startswith(_ALIKE)}
        self._compared = others
        self._unsaved = unsaved

    def get(self, path: str, content: bytes, *, facts_only: bool) -> Checked | None:
        """Return what was found in these bytes; None if they were not checked yet.

        With `facts_only` it is enough that they were read: nothing that was found is returned.
        """
        entry = self._entries.get(path)
        if entry is None or entry.made_of != _digest(content):
            return None
        try:
            # What was found is not there if it has not been checked yet.
            checked = from_json(path, entry.text, NO_FINDINGS if facts_only else entry.more)
        except ValueError:
            return None
        self._used[path] = entry
        return checked

    def put(self, checked: Checked, content: bytes, *, facts_only: bool) -> None:
        """Keep what was found, unless a rule crashed: the next run may have better luck."""
        if any(each.code == CRASHED for each in checked.diagnostics):
            return
        with suppress(UnicodeEncodeError):
            findings = b"" if facts_only else findings_to_json(checked)
            self._used[checked.path] = Entry(_digest(content), facts_to_json(checked), findings)

    def digest(self, path: str) -> str:
        """Return a SHA-256 of the bytes in which a file was checked; empty if it was not."""
        return self._used[path].made_of if path in self._used else ""

    def get_compared(self) -> KeptComparison:
        """Return what was found when all records were compared last."""
        of_run = self._compared.get(_COMPARED)
        if of_run is None:
            return NOTHING_KEPT
        found = {name.removeprefix(_COMPARED): entry for name, entry in self._compared.items()}
        return KeptComparison(of_run.made_of, found)

    def put_compared(self, comparison: KeptComparison) -> None:
        """Keep what was found by comparing all records, in the place of what was found before."""
        if not self._unsaved:
            self._compared = {_COMPARED: Entry(comparison.key, b"")}
            for path, entry in comparison.found.items():
                self._compared[_COMPARED + path] = entry

    def get_alike(self) -> dict[str, Compared]:
        """Return by group which texts were compared last, and which are alike."""
        try:
            return {
                name.removeprefix(_ALIKE): alike_from_json(entry.text)
                for name, entry in self._alike.items()
            }
        except ValueError:
            return {}

    def put_alike(self, alike: Mapping[str, Compared]) -> None:
        """Keep it in the place of what was known before; for a text that is not saved if none was.

        Of that text it says nothing in later runs, which have another.
        """
        if not self._unsaved or not self._alike:
            self._alike = {
                _ALIKE + group: Entry("", alike_to_json(compared))
                for group, compared in alike.items()
            }

    def save(self) -> None:
        """Write the entries that this run used; of two runs at once the later one stays."""
        if any(map(is_shared, self._unsaved)):
            return
        entries = self._used | self._compared | self._alike
        for path in self._unsaved:
            entries.pop(path, None)
            if path in self._entries:
                entries[path] = self._entries[path]
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
    ):
        digest.update(text.encode() + b"\0")
    for name, content in surroundings.shared:
        digest.update(f"{name} {_digest(content)}\0".encode())
    return digest.hexdigest()
