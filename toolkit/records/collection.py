"""A whole collection: every valid record, what they share, and the pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from toolkit.records.library import Library
from toolkit.records.record import Record


@dataclass(frozen=True)
class Collection:
    """The records by id, the shared library, and the bytes of content/images by file name."""

    records: Mapping[str, Record]
    library: Library = field(default_factory=Library)
    images: Mapping[str, bytes] = field(default_factory=dict)
