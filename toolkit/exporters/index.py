"""All pages -> index.html, which lists them with their formats."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.exporters.artifact import Artifact, page_path
from toolkit.exporters.context import Context
from toolkit.exporters.html import content_security_policy, style_sheet
from toolkit.exporters.rendering import environment
from toolkit.pages.page import ConditionPage, TopicPage

_FORMATS = (("html", "HTML"), ("pdf", "PDF"), ("json", "JSON"))
_LANGUAGE = "en-GB"


def index(pages: Iterable[ConditionPage | TopicPage], context: Context) -> Artifact:
    """List the pages, topics first; a format is linked if `context.sizes` names its file."""
    in_order = sorted(pages, key=lambda page: (page.language, page.title.casefold(), page.id))
    entries = {
        kind: [_entry(page, context) for page in in_order if page.kind == kind]
        for kind in ("topic", "condition")
    }
    html = (
        environment(_LANGUAGE)
        .get_template("index.html")
        .render(
            entries=entries,
            publisher=context.settings.organisation,
            language=_LANGUAGE,
            css=style_sheet(),
            csp=content_security_policy(),
        )
    )
    return Artifact("index.html", html.encode())


def _entry(page: ConditionPage | TopicPage, context: Context) -> dict[str, object]:
    files = [
        {"path": path, "name": name, "size": context.sizes[path]}
        for ending, name in _FORMATS
        if (path := page_path(page, ending)) in context.sizes
    ]
    return {"page": page, "files": files}
