"""A page -> one HTML file that needs nothing else: no request, no script."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256

from toolkit.exporters.artifact import Artifact, page_path
from toolkit.exporters.assets import asset
from toolkit.exporters.context import Context
from toolkit.exporters.pictures import pictures
from toolkit.exporters.rendering import render_page
from toolkit.exporters.structured_data import json_ld
from toolkit.pages.page import ConditionPage, TopicPage

_FORMATS = (("pdf", "PDF"), ("json", "JSON"))


def export(page: ConditionPage | TopicPage, context: Context) -> Artifact:
    """Write the page as HTML, with links to those other formats whose size is known."""
    downloads = [
        {"file": f"{page.id}.{ending}", "name": name, "size": context.sizes[path]}
        for ending, name in _FORMATS
        if (path := page_path(page, ending)) in context.sizes
    ]
    html = render_page(
        "page.html",
        page,
        css=style_sheet(),
        csp=content_security_policy(),
        json_ld=json_ld(page),
        pictures={name: data_url(*picture) for name, picture in pictures(page, context).items()},
        links_pages=True,
        downloads=downloads,
        today=context.today,
    )
    return Artifact(page_path(page, "html"), html.encode())


@cache
def style_sheet() -> str:
    """Give the style sheet with its icons inside."""
    css = asset("css/page.css").decode()
    return re.sub(
        r"url\(asset:([a-z/-]+\.svg)\)",
        lambda match: f'url("{data_url("image/svg+xml", asset(match.group(1)))}")',
        css,
    )


@cache
def content_security_policy() -> str:
    """Allow our own style sheet by its hash, pictures inside the file, and nothing else."""
    digest = b64encode(sha256(style_sheet().encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def data_url(media_type: str, content: bytes) -> str:
    """Give an address that holds the file itself."""
    return f"data:{media_type};base64,{b64encode(content).decode()}"
