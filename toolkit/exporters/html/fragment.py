"""A page -> its content alone, to be put into a page of the publisher's own website.

No html, head or body, no script, no style: only one article. All its classes and ids begin with
pi-, so that they meet none of the website's. Its looks are in fragment.css (fragment_css.py).
"""

from __future__ import annotations

import re

from toolkit.base.text.regex import regex
from toolkit.exporters.artifact import Artifact, page_path
from toolkit.exporters.context import Context
from toolkit.exporters.format import Format, Output
from toolkit.exporters.html.document import data_url
from toolkit.exporters.html.read_back import check
from toolkit.exporters.html.ready_html import ready_html
from toolkit.exporters.pictures import pictures
from toolkit.exporters.rendering import render_page
from toolkit.pages.page import Page

ENDING = "fragment.html"
PREFIX = "pi-"

# In what a template wrote, no text holds a quotation mark: it is escaped.
_CLASSES = regex(r'(?<= class=")[^"]+')


def export(page: Page, context: Context) -> Artifact:
    """Write the article; it names other pages, and only the website knows where they are."""
    shown = {name: data_url(*picture) for name, picture in pictures(page, context).items()}
    main = render_page(
        "main.html",
        page,
        pictures=shown,
        links_pages=False,
        downloads=(),
    )
    html = render_page("fragment.html", page, main=ready_html(main))
    return Artifact(page_path(page, ENDING), prefixed(html).encode())


def prefixed(html: str) -> str:
    """Put the prefix before every class and id, and before every id that a link leads to."""
    html = _CLASSES.sub(lambda names: " ".join(PREFIX + each for each in names[0].split()), html)
    return re.sub(r'(?<= id=")|(?<= href="#)|(?<= aria-labelledby=")', PREFIX, html)


FORMAT = Format("fragment", (Output(ENDING, export, check),))
