"""robots.txt: everything may be read; drafts ask in their own head not to be listed."""

from __future__ import annotations

from toolkit.exporters.artifact import Artifact
from toolkit.exporters.context import Context
from toolkit.exporters.site.address import full_address


def robots(context: Context) -> Artifact:
    """Name the sitemap. A draft that robots might not read could not tell them to leave it out."""
    sitemap = full_address("sitemap.xml", context.settings)
    return Artifact("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n".encode())
