"""Addresses: where a page is on the web, if the settings say where the site is; as printed."""

from __future__ import annotations

from urllib.parse import urljoin

from toolkit.base.settings import Settings
from toolkit.exporters.artifact import Named, page_path
from toolkit.pages.page import Page


def online_address(page: Named, settings: Settings) -> str:
    """Return the address of the page's HTML file; an empty text without [site] address."""
    if not settings.site.address:
        return ""
    return f"{settings.site.address.rstrip('/')}/{page_path(page, 'html')}"


def addresses_of_others(page: Page, settings: Settings) -> dict[str, str]:
    """Return the addresses of the related pages by their ids; none without [site] address."""
    address = online_address(page, settings)
    related = page.related if address else ()
    return {each.id: urljoin(address, each.file) for each in related if each.file}


def printed_address(url: str) -> str:
    """Return an address as it is printed: what a reader must type and no more."""
    return url.removeprefix("https://").removeprefix("http://").rstrip("/")
