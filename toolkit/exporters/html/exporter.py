"""A page -> one HTML file that needs nothing else: no request, no script."""

from __future__ import annotations

from toolkit.base.settings import Settings
from toolkit.exporters.artifact import Artifact, page_path
from toolkit.exporters.context import Context
from toolkit.exporters.downloads import downloads
from toolkit.exporters.format import Format, Output
from toolkit.exporters.html.document import (
    Document,
    content_security_policy,
    css_text,
    data_url,
    html_document,
    style_sheet,
)
from toolkit.exporters.html.read_back import check
from toolkit.exporters.html.ready_html import ready_html
from toolkit.exporters.html.structured_data import json_ld
from toolkit.exporters.online_address import online_address
from toolkit.exporters.pictures import pictures
from toolkit.exporters.rendering import render_page
from toolkit.pages.languages.translations import translations
from toolkit.pages.page import Page


def export(page: Page, context: Context) -> Artifact:
    """Write the page as HTML, with links to those other formats whose size is known."""
    settings = context.settings
    files = downloads(page, context)
    to_print = [each for each in files if not each.is_data]
    css = style_sheet(("page",), settings.style, _printed_margins(page))
    address = online_address(page, settings)
    head = render_page(
        "head.html",
        page,
        css=ready_html(css),
        csp=content_security_policy(css),
        json_ld=ready_html(json_ld(page, address, files)),
        address=address,
        alternates=_alternates(page, settings) if address else {},
    )
    main = render_page(
        "main.html",
        page,
        pictures={name: data_url(*picture) for name, picture in pictures(page, context).items()},
        links_pages=True,
        downloads=to_print,
    )
    document = Document(
        language=page.language,
        head=head,
        main=main,
        home="../index.html",
        has_downloads=bool(to_print),
        data=[each for each in files if each.is_data],
        review=page.review,
        title=page.title,
        licence=page.licence,
    )
    return Artifact(page_path(page, "html"), html_document(document, context))


def _alternates(page: Page, settings: Settings) -> dict[str, str]:
    """Return where each language of the page is, its own among them, as search engines want it."""
    if not page.translations:
        return {}
    others = {each.language: online_address(each, settings) for each in page.translations}
    return {page.language: online_address(page, settings), **others}


def _printed_margins(page: Page) -> str:
    """Print page numbers, and on every page that the page may not be relied on."""
    gettext = translations(page.language).gettext
    page_word, of_word = css_text(gettext("Page")), css_text(gettext("of"))
    number = f'{page_word} " " counter(page) " " {of_word} " " counter(pages)'
    # Margin boxes cannot read the page; the words are labels, but are made safe even so.
    return (
        f"@page {{ @top-center {{ content: {css_text(page.draft_notice)}; color: #8f1009; "
        "font: 700 9pt sans-serif } "
        f"@bottom-right {{ content: {number}; font: 9pt sans-serif }} }}\n"
    )


FORMAT = Format("html", (Output("html", export, check),), names_others=True)
