"""Files that were read before -> whether they look the same, so that nobody has to read them again.

As git does it: a file with the same size, time and number on its disk as when its hash was taken is
taken to have that hash still. A change by hand changes one of them; to forge all takes intent, and
`toolkit export --check` reads every file.
"""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path
from typing import Any

from toolkit.commands.kept import FOLDER, read_kept, write_kept

_FILE = "exports.json"
_MOST_BYTES = 64_000_000
"""Of one file that is 150 bytes, so it is enough for 100,000 records with four files each."""
_TICK = 2_000_000_000
"""Nanoseconds: on some disks two changes as close as that have the same time."""


class SeenFiles:
    """What was seen of the files of one folder of exports, the last one that was looked at.

    A record that cannot be read is empty, and one that cannot be written is let go.
    """

    def __init__(self, root: Path, out: Path) -> None:
        self._file = root / FOLDER / _FILE
        self._out = out
        self._folder = str(out.resolve())
        self._before = self._read()
        self._now: dict[str, list[Any]] = {}

    def is_same(self, path: str, sha256: str) -> bool:
        """Say whether a file had this hash when it was seen, and looks as it did then."""
        entry = self._look(path, sha256)
        if entry is None or self._before.get(path) != entry:
            return False
        self._now[path] = entry
        return True

    def note(self, path: str, sha256: str) -> None:
        """Note how a file looks that is then found to have this hash."""
        entry = self._look(path, sha256)
        if entry is not None:
            self._now[path] = entry

    def forget(self, path: str) -> None:
        """Forget a file that has another hash."""
        self._now.pop(path, None)

    def save(self) -> None:
        """Keep what was noted; what was only just written might still change unseen."""
        latest = time.time_ns() - _TICK
        kept = {path: entry for path, entry in self._now.items() if entry[2] < latest}
        if kept == self._before:
            return
        write_kept(self._file, {"folder": self._folder, "files": kept})

    def _look(self, path: str, sha256: str) -> list[Any] | None:
        try:
            found = os.lstat(f"{self._out}/{path}")
        except OSError:
            return None
        if not stat.S_ISREG(found.st_mode):
            return None
        return [sha256, found.st_size, found.st_mtime_ns, found.st_ino]

    def _read(self) -> dict[str, Any]:
        data = read_kept(self._file, _MOST_BYTES)
        files = data.get("files") if data.get("folder") == self._folder else None
        return files if isinstance(files, dict) else {}
