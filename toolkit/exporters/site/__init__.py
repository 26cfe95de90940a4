"""All pages -> the files that make a library site of them, ready for any static host."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.exporters.artifact import Artifact
from toolkit.exporters.context import Context
from toolkit.exporters.html import fragment
from toolkit.exporters.html.fragment_css import fragment_css
from toolkit.exporters.site.feed import feed
from toolkit.exporters.site.library import library
from toolkit.exporters.site.listed import Listed, listed
from toolkit.exporters.site.not_found import not_found
from toolkit.exporters.site.robots import robots
from toolkit.exporters.site.sitemap import sitemap


def site(pages: Iterable[Listed], context: Context) -> tuple[Artifact, ...]:
    """Make index.html and 404.html; and what fragments and a site with an address need."""
    pages = tuple(pages)
    made = [library(pages, context), not_found(context)]
    if any(path.endswith(fragment.ENDING) for path in context.sizes):
        made.append(fragment_css(context.settings.style))
    if context.settings.site.address:
        made += [feed(pages, context), sitemap(pages, context), robots(context)]
    return tuple(made)


__all__ = ["Listed", "feed", "library", "listed", "not_found", "robots", "site", "sitemap"]
