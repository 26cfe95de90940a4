"""What the library says of each page, kept beside the pages from one export to the next.

It is in the folder of exports, because it must be there as long as the pages are: of a record that
cannot be read today the library goes on saying what it said.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from toolkit.base import budget
from toolkit.base.files import read_limited
from toolkit.exporters.site import Listed
from toolkit.exporters.site.listed import from_data, to_data

FILE_NAME = ".listed.json"


class Listing:
    """Entries by the record's id, each with the source that its page was made from.

    A file that cannot be read is empty.
    """

    def __init__(self, out: Path) -> None:
        self._entries = _read(out / FILE_NAME)
        self._used: dict[str, Any] = {}
        self._found: dict[str, tuple[str, Listed] | None] = {}

    def get(self, id: str, source: str) -> Listed | None:
        """Return the entry of a record, if it was made from this source."""
        found = self._find(id)
        return found[1] if found and found[0] == source else None

    def last(self, id: str) -> Listed | None:
        """Return the entry of a record, whatever it was made from."""
        found = self._find(id)
        return found[1] if found else None

    def put(self, source: str, page: Listed) -> None:
        """Keep an entry."""
        self._found[page.id] = (source, page)
        self._used[page.id] = [source, to_data(page)]

    def changed(self) -> bytes | None:
        """Return the entries that this run had a use for; None if they are what was read."""
        if self._used == self._entries:
            return None
        # In order, so that what changed is seen in a diff, and equal exports are equal.
        entries = dict(sorted(self._used.items()))
        text = json.dumps(entries, ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "surrogatepass")

    def _find(self, id: str) -> tuple[str, Listed] | None:
        if id not in self._found:
            self._found[id] = self._revive(id)
        return self._found[id]

    def _revive(self, id: str) -> tuple[str, Listed] | None:
        try:
            source, data = self._entries[id]
            page = from_data(data)
        except (TypeError, ValueError, AttributeError, LookupError):
            return None
        if page.id != id or not isinstance(source, str):
            return None
        self._used[id] = self._entries[id]
        return source, page


def _read(file: Path) -> dict[str, Any]:
    try:
        entries = json.loads(read_limited(file, budget.LISTING_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    return entries if isinstance(entries, dict) else {}
