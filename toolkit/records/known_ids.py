"""A loaded collection -> the record ids that others may name."""

from __future__ import annotations

from pathlib import PurePosixPath

from toolkit.records.find import SHARED_FILES
from toolkit.records.load import Loaded


def known_ids(loaded: Loaded) -> frozenset[str]:
    """Give the ids of all records, and of those too broken to be read.

    A broken file has its own diagnostics; each record that names it need not be reported as well.
    """
    refused = (PurePosixPath(each.path) for each in loaded.refused)
    shared = frozenset(SHARED_FILES.values())
    broken = frozenset(path.stem for path in refused if path.name not in shared)
    return frozenset(loaded.collection.records) | broken
