"""404.html: what a static host shows for an address that it does not have."""

from __future__ import annotations

from toolkit.exporters.artifact import Artifact
from toolkit.exporters.context import Context
from toolkit.exporters.html.document import (
    Document,
    content_security_policy,
    html_document,
    style_sheet,
)
from toolkit.exporters.html.ready_html import ready_html
from toolkit.exporters.site.address import full_address
from toolkit.exporters.site.filling import fill
from toolkit.pages.languages.translations import translations


def not_found(context: Context) -> Artifact:
    """Say so in plain words and lead to the library.

    A host shows this at any depth, where only a full address leads home: without [site] address
    the link is right for addresses at the top alone.
    """
    settings = context.settings
    language = settings.site.language
    home = full_address("", settings) if settings.site.address else "index.html"
    css = style_sheet(("page",), settings.style)
    title = translations(language).gettext("Page not found")
    document = Document(
        language,
        head=fill(
            "site-head.html",
            language,
            css=ready_html(css),
            csp=content_security_policy(css),
            title=f"{title} - {settings.organisation.name}",
            address="",
            has_feed=False,
            listed=False,
        ),
        main=fill("404.html", language, home=home),
        home=home,
    )
    return Artifact("404.html", html_document(document, context))
