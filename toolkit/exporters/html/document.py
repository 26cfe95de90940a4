"""The parts of an HTML file -> the whole, in the frame that all of them share."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256

from msgspec import Struct

from toolkit.base.settings.style import Style
from toolkit.exporters.assets import asset
from toolkit.exporters.context import Context
from toolkit.exporters.downloads import Download
from toolkit.exporters.house_style import logo, page_colours
from toolkit.exporters.rendering import environment, in_its_languages
from toolkit.pages.languages.translations import direction
from toolkit.pages.parts import Review
from toolkit.pages.publisher import publisher

HEAD, MAIN = "\ufdd2", "\ufdd3"
"""Noncharacters of Unicode, which no text may hold: where the frame prints head and main."""


class Document(Struct, frozen=True):
    """What stands inside the frame: two finished pieces of HTML, and what header and footer say."""

    language: str
    head: str
    main: str
    main_class: str = ""
    home: str = ""
    """The library's address as seen from this file; empty on the library's own page."""
    has_downloads: bool = False
    """Whether its main part lists files to print or save."""
    data: Iterable[Download] = ()
    """The files for other programs."""
    review: Review | None = None
    title: str = ""
    licence: str = ""
    """Under which licence the text may be used; empty for the publisher's own."""


def html_document(document: Document, context: Context) -> bytes:
    """Put the pieces into the frame."""
    picture = logo(context)
    html = (
        environment(document.language)
        .get_template("page.html")
        .render(
            language=document.language,
            direction=direction(document.language),
            head=HEAD,
            main=MAIN,
            main_class=document.main_class,
            home=document.home,
            has_downloads=document.has_downloads,
            data=tuple(document.data),
            review=document.review,
            title=document.title,
            licence=document.licence or context.settings.organisation.licence,
            publisher=publisher(context.settings, document.language),
            logo=data_url(*picture) if picture else "",
        )
    )
    html = in_its_languages(html, document.language)
    # Both at once: what one piece holds is not a place for the other.
    pieces = {HEAD: document.head, MAIN: document.main}
    return re.sub(f"[{HEAD}{MAIN}]", lambda place: pieces[place[0]], html).encode()


@cache
def style_sheet(names: tuple[str, ...], style: Style, extra: str = "") -> str:
    """Return packed style sheets with their icons inside, then the house's colours."""
    css = "".join(asset(f"css/{name}.css").decode() for name in names)
    css = re.sub(
        r"url\(asset:([a-z/-]+\.svg)\)",
        lambda match: f'url("{data_url("image/svg+xml", asset(match.group(1)))}")',
        css,
    )
    return css + extra + page_colours(style)


def content_security_policy(css: str, scripts: Iterable[str] = ()) -> str:
    """Allow our own style sheet and scripts by hash, pictures inside the file, nothing else."""
    script = " ".join(f"'sha256-{_digest(each)}'" for each in scripts)
    return (
        f"default-src 'none'; style-src 'sha256-{_digest(css)}'; "
        + (f"script-src {script}; " if script else "")
        + "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


def css_text(words: str) -> str:
    """Write words as a CSS string that nothing in them can end."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in words) + '"'


def data_url(media_type: str, content: bytes) -> str:
    """Return an address that holds the file itself."""
    return f"data:{media_type};base64,{b64encode(content).decode()}"
