"""What the library says of each page, kept from one export to the next."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from toolkit.commands.kept import FOLDER, read_kept, write_kept
from toolkit.exporters.site import Listed
from toolkit.exporters.site.listed import from_data, to_data

_FILE = "listed.json"
_MOST_BYTES = 64_000_000
"""A page of this project's takes 1,400 bytes, so that is 45,000 of them."""


class Listing:
    """Entries by the source that a page is made from, so that none can be out of date.

    A file that cannot be read is empty, and one that cannot be written is let go.
    """

    def __init__(self, root: Path) -> None:
        self._file = root / FOLDER / _FILE
        self._entries = read_kept(self._file, _MOST_BYTES)
        self._used: dict[str, Any] = {}
        self._found: dict[str, Listed | None] = {}

    def get(self, source: str) -> Listed | None:
        """Give the entry of a source, if there is one."""
        if source not in self._found:
            self._found[source] = self._revive(source)
        return self._found[source]

    def put(self, source: str, page: Listed) -> None:
        """Keep an entry."""
        self._found[source] = page
        self._used[source] = to_data(page)

    def save(self) -> None:
        """Write the entries that this run had a use for."""
        if self._used == self._entries:
            return
        write_kept(self._file, self._used)

    def _revive(self, source: str) -> Listed | None:
        data = self._entries.get(source)
        try:
            page = from_data(data) if data else None
        except (TypeError, ValueError, AttributeError, LookupError):
            return None
        if page:
            self._used[source] = data
        return page
