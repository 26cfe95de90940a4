"""Records and the files of an export -> whose record no longer exists, so that its files may go.

A page that vanishes takes a patient's way to help with it, so each doubt keeps it: a record that is
there and cannot be read is still a record, under whatever name its file is now.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from toolkit.exporters.artifact import page_path
from toolkit.exporters.formats import ENDINGS
from toolkit.publishing.folder import Folder
from toolkit.publishing.manifest import Made
from toolkit.publishing.plan import Plan
from toolkit.records.reading.find import CONTENT
from toolkit.validation.validate import Validated

_ID = re.compile(rb"""^["']?id["']?[ \t]*:[ \t]*["']?([a-z0-9-]+)""", re.MULTILINE)


class Gone:
    """What is known of the records that cannot be read, and so of those that no longer exist."""

    def __init__(self, root: Path, plan: Plan, validated: Validated, folder: Folder) -> None:
        self._root = root
        self._plan = plan
        self._folder = folder
        made = folder.files.values()
        self._by_file = {each.file: each.record for each in made if each.file}
        ids = {each.record for each in made}
        self._claims = {
            path: self._ids_in(validated, path) | ({_stem(path)} & ids)
            for path in validated.refused
            if path in validated.files.paths
        }
        self._claimed = frozenset[str]().union(*self._claims.values())
        self.nameless = tuple(path for path, claimed in self._claims.items() if not claimed)
        """Files of which no one can say which record they hold."""
        self.in_doubt: dict[str, None] = {}
        """Records whose files stay because one of these may be theirs."""

    def has_pages(self, path: str) -> bool:
        """Whether the record in a file that cannot be exported has pages, which stay."""
        ids = self._claims.get(path)
        if ids is None:
            record = self._plan.by_path.get(path)
            ids = {record.id} if record else set()
        return not self._folder.records().isdisjoint(ids)

    def is_gone(self, made: Made) -> bool:
        """Whether a file shows a record that no longer exists, or not in this language any more."""
        record = self._plan.records.get(made.record)
        if record:
            # Its files of today have to be there first.
            moved = made.path not in {page_path(record, ending) for ending in ENDINGS}
            return moved and bool(self._folder.sizes(record))
        if made.record in self._claimed:
            return False
        # One that is read now is another record's file.
        if made.file in self._claims or (
            made.file not in self._plan.by_path and self._is_there(made.file)
        ):
            return False
        if self.nameless:
            self.in_doubt[made.record] = None
            return False
        return True

    def _is_there(self, file: str) -> bool:
        return file.startswith(f"{CONTENT}/") and os.path.lexists(self._root / file)

    def _ids_in(self, validated: Validated, path: str) -> set[str]:
        """Return the ids that a broken file names, and that of the page last made from it."""
        found = {self._by_file[path]} if path in self._by_file else set()
        content = validated.files.content(path)
        if isinstance(content, bytes):
            # UTF-16 has a zero after each letter.
            found |= {match[1].decode() for match in _ID.finditer(content.replace(b"\0", b""))}
        return found


def _stem(path: str) -> str:
    """Return a file's name up to the first full stop: lupus.yaml.txt is of lupus, too."""
    return Path(path).name.lstrip(".").split(".")[0]


def said(ids: Iterable[str], nameless: Iterable[str]) -> list[str]:
    """Return a line for each record whose pages stay because a file cannot be read."""
    files = " or ".join(nameless)
    why = f"its file is gone, but {files} cannot be read and may be it; fix or delete that file"
    return [f"{id}: {why}" for id in ids]
