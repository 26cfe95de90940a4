"""All pages -> sitemap.xml, which lists those that search engines may show."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.exporters.artifact import Artifact, page_path
from toolkit.exporters.context import Context
from toolkit.exporters.site.address import full_address
from toolkit.exporters.site.listed import Listed


def sitemap(pages: Iterable[Listed], context: Context) -> Artifact:
    """List the library and every published fact sheet that there is, with its last change."""
    from xml.sax.saxutils import escape  # late: it brings urllib and ssl

    entries = {full_address("", context.settings): ""}
    for page in sorted(pages, key=lambda page: page_path(page, "html")):
        path = page_path(page, "html")
        # A page with a draft notice says noindex; to list it as well would contradict it.
        if not page.draft_notice and path in context.sizes:
            day = max(change.date for change in page.changes).isoformat()
            entries[full_address(path, context.settings)] = f"<lastmod>{day}</lastmod>"
    lines = [f"<url><loc>{escape(url)}</loc>{day}</url>" for url, day in entries.items()]
    text = "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
            *lines,
            "</urlset>",
            "",
        ]
    )
    return Artifact("sitemap.xml", text.encode())
