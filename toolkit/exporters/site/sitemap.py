"""All pages -> sitemap.xml, which lists those that search engines may show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from toolkit.base.settings import Settings
from toolkit.exporters.artifact import Artifact, page_path
from toolkit.exporters.context import Context
from toolkit.exporters.site.address import full_address
from toolkit.exporters.site.languages import in_languages
from toolkit.exporters.site.listed import Listed

_LANGUAGES = ' xmlns:xhtml="http://www.w3.org/1999/xhtml"'


def sitemap(pages: Iterable[Listed], context: Context) -> Artifact:
    """List the library and every published fact sheet that there is, with its last change.

    Of a page in several languages each entry names all of them, itself too.
    """
    from xml.sax.saxutils import escape  # late: it brings urllib and ssl

    # A page with a draft notice says noindex; to list it as well would contradict it.
    shown = [each for each in pages if not each.draft_notice]
    languages = in_languages(shown, context)
    entries = {full_address("", context.settings): ""}
    for page in sorted(shown, key=lambda page: page_path(page, "html")):
        path = page_path(page, "html")
        if path in context.sizes:
            day = max(change.date for change in page.changes).isoformat()
            links = _links(page, languages.get(page.id, ()), context.settings)
            entries[full_address(path, context.settings)] = f"<lastmod>{day}</lastmod>{links}"
    lines = [f"<url><loc>{escape(url)}</loc>{day}</url>" for url, day in entries.items()]
    schema = "http://www.sitemaps.org/schemas/sitemap/0.9"
    text = "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<urlset xmlns="{schema}"{_LANGUAGES if languages else ""}>',
            *lines,
            "</urlset>",
            "",
        ]
    )
    return Artifact("sitemap.xml", text.encode())


def _links(page: Listed, others: Sequence[Listed], settings: Settings) -> str:
    from xml.sax.saxutils import quoteattr

    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{each.language}" '
        f"href={quoteattr(full_address(page_path(each, 'html'), settings))}/>"
        for each in ((page, *others) if others else ())
    )
