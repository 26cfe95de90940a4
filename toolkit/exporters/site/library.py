"""All pages -> index.html: an A to Z with every format, which can be searched and filtered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from toolkit.exporters.artifact import Artifact, page_path
from toolkit.exporters.assets import asset
from toolkit.exporters.context import Context
from toolkit.exporters.downloads import downloads
from toolkit.exporters.html.document import (
    Document,
    content_security_policy,
    html_document,
    style_sheet,
)
from toolkit.exporters.html.ready_html import ready_html
from toolkit.exporters.html.script_data import script_data
from toolkit.exporters.rendering import file_size
from toolkit.exporters.site.address import full_address
from toolkit.exporters.site.alphabet import by_letter
from toolkit.exporters.site.filling import fill
from toolkit.exporters.site.languages import in_languages
from toolkit.exporters.site.listed import Listed, element_id
from toolkit.exporters.site.search_data import search_data
from toolkit.pages.labels import BODY_SYSTEM, STATUS, kind_name
from toolkit.pages.languages.language_names import language_name
from toolkit.pages.languages.translations import translations

_SHORT = 3


def library(pages: Iterable[Listed], context: Context) -> Artifact:
    """List the pages; a file is linked if `context.sizes` names it.

    Everything is there without the script, which only hides what is not looked for.
    """
    settings = context.settings
    language = settings.site.language
    pages = tuple(pages)
    css = style_sheet(("page", "index"), settings.style)
    # Among one page there is nothing to search.
    scripts = (asset("js/search.js").decode(),) if len(pages) > 1 else ()
    has_address = bool(settings.site.address)
    languages = in_languages(pages, context)
    letters = {
        letter: [_entry(page, context, languages.get(page.id, ())) for page in group]
        for letter, group in by_letter(pages).items()
    }
    head = fill(
        "site-head.html",
        language,
        css=ready_html(css),
        csp=content_security_policy(css, scripts),
        title=f"{settings.site.title} - {settings.organisation.name}",
        address=full_address("", settings) if has_address else "",
        has_feed=has_address,
        listed=True,
    )
    main = fill(
        "library.html",
        language,
        site=settings.site,
        letters=letters,
        filters=_filters(pages, language),
        by_system=_by_system(letters, pages),
        index=ready_html(script_data(search_data(pages))),
        scripts=[ready_html(each) for each in scripts],
        has_feed=has_address,
        count=len(pages),
    )
    document = Document(language, head, main, main_class="index")
    return Artifact("index.html", html_document(document, context))


def _entry(page: Listed, context: Context, others: Iterable[Listed]) -> dict[str, Any]:
    language = context.settings.site.language
    gettext = translations(language).gettext
    path = page_path(page, "html")
    size = context.sizes.get(path)
    return {
        "page": page,
        "id": element_id(page),
        "kind": gettext(kind_name(page.kind)),
        "status": gettext(STATUS[page.status]),
        "language_name": language_name(page.language),
        "systems": [name for _id, name in page.body_systems],
        "online": {"path": path, "size": file_size(size)} if size is not None else None,
        "others": [
            {"page": each, "path": page_path(each, "html"), "name": language_name(each.language)}
            for each in others
        ],
        "files": downloads(page, context, language),
    }


def _by_system(
    letters: Mapping[str, Sequence[dict[str, Any]]], pages: Sequence[Listed]
) -> list[tuple[str, list[dict[str, Any]]]]:
    """List the entries by part of the body: what the filter does, for readers without script."""
    entries = [entry for group in letters.values() for entry in group]
    return [
        (label, [entry for entry in entries if id in dict(entry["page"].body_systems)])
        for id, label in _systems(pages)
    ]


def _systems(pages: Sequence[Listed]) -> list[tuple[str, str]]:
    """Return the parts of the body of all pages, those that a collection adds behind the others."""
    found = dict(each for page in pages for each in page.body_systems)
    order = list(BODY_SYSTEM)
    return sorted(
        found.items(),
        key=lambda each: (order.index(each[0]) if each[0] in order else len(order), each[1]),
    )


def _filters(pages: Sequence[Listed], language: str) -> list[dict[str, Any]]:
    """Return what can be chosen: only values that a page has, so that no choice finds nothing.

    In a short list a filter with one choice would only be in the way.
    """
    gettext = translations(language).gettext
    statuses = {page.status for page in pages}
    languages = sorted({page.language for page in pages})
    filters: list[dict[str, Any]] = [
        {
            "name": "systems",
            "label": gettext("Part of the body"),
            "choices": _systems(pages),
        },
        {
            "name": "language",
            "label": gettext("Language"),
            "choices": [(tag, language_name(tag)) for tag in languages],
        },
        {
            "name": "status",
            "label": gettext("Status"),
            "choices": [(n, gettext(said)) for n, said in STATUS.items() if n in statuses],
        },
    ]
    return [each for each in filters if len(each["choices"]) > 1 or len(pages) > _SHORT]
