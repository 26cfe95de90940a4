"""What a reader is."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from toolkit.importing.tree import Leaflet


class Reader(Struct, frozen=True):
    """One format of files: what they are called, and how their bytes become a leaflet."""

    name: str
    endings: tuple[str, ...]
    """Such as .html."""
    read: Callable[[bytes], Leaflet]
    """Raises Unreadable for bytes that are not of this format."""
