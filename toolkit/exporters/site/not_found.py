"""404.html: what a static host shows for an address that it does not have."""

from __future__ import annotations

from toolkit.exporters.artifact import Artifact
from toolkit.exporters.context import Context
from toolkit.exporters.document import (
    Document,
    content_security_policy,
    html_document,
    style_sheet,
)
from toolkit.exporters.rendering import environment
from toolkit.exporters.site.address import full_address


def not_found(context: Context) -> Artifact:
    """Say so in plain words and lead to the library.

    A host shows this at any depth, where only a full address leads home: without [site] address
    the link is right for addresses at the top alone.
    """
    from markupsafe import Markup

    settings = context.settings
    language = settings.site.language
    home = full_address("", settings) if settings.site.address else "index.html"
    css = style_sheet(("page",), settings.style, context.theme)
    get = environment(language).get_template
    values = {"home": home, "site": settings.site, "publisher": settings.organisation}
    document = Document(
        language=language,
        head=get("404-head.html").render(
            css=Markup(css), csp=content_security_policy(css), **values
        ),
        main=get("404.html").render(**values),
        home=home,
    )
    return Artifact("404.html", html_document(document, context))
