"""A document -> the bytes of a Word file, the same each time."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)


def packed(document: Any) -> bytes:
    """Save a document without the time at which that was done."""
    saved, written = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as old, ZipFile(written, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = ZipInfo(name, _EARLIEST)
            part.compress_type = ZIP_DEFLATED
            part.create_system = 0
            new.writestr(part, old.read(name))
    return written.getvalue()
