"""Addresses: where a page is on the web, if the settings say where the site is; as printed."""

from __future__ import annotations

from toolkit.base.settings import Settings
from toolkit.exporters.artifact import Named, page_path


def online_address(page: Named, settings: Settings) -> str:
    """Return the address of the page's HTML file; an empty text without [site] address."""
    if not settings.site.address:
        return ""
    return f"{settings.site.address.rstrip('/')}/{page_path(page, 'html')}"


def printed_address(url: str) -> str:
    """Return an address as it is printed: what a reader must type and no more."""
    return url.removeprefix("https://").removeprefix("http://").rstrip("/")
