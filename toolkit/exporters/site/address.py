"""A path in the exports -> its full address on the site."""

from __future__ import annotations

from urllib.parse import quote

from toolkit.base.settings import Settings


def full_address(path: str, settings: Settings) -> str:
    """Return the address of a file; the library itself for an empty path. Needs [site] address."""
    return f"{settings.site.address.rstrip('/')}/{quote(path)}"
