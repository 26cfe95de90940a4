"""A whole collection: every valid record, what they share, and the pictures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from msgspec import Struct, field

from toolkit.model.review import Dates
from toolkit.records.reading.library import Library
from toolkit.records.record import Record
from toolkit.records.standing import Standing


class Published(NamedTuple):
    """What others print of a page that stays as it was last good, for its record has errors."""

    title: str
    kind: str
    language: str
    dates: Dates = Dates()


class Collection(Struct, frozen=True):
    """The records by id, the shared library, and the bytes of content/images by file name."""

    records: Mapping[str, Record]
    library: Library = field(default_factory=Library)
    images: Mapping[str, bytes] = field(default_factory=dict)
    published: Mapping[str, Published] = field(default_factory=dict)
    """By id, pages that are there although their record cannot be used."""
    translations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By id, the ids of the same record in other languages."""
    left_out: frozenset[str] = frozenset()
    """Ids of records that have no page in this export, so that no link may lead to one."""
    standings: Mapping[str, Standing] = field(default_factory=dict)
    """By id, where records stand; one that is not named here has no signature."""
