"""A page -> an accessible PDF handout (PDF/UA-1), laid out by WeasyPrint."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from toolkit.base.settings import Paper
from toolkit.exporters.artifact import Artifact, page_path
from toolkit.exporters.assets import asset
from toolkit.exporters.context import Context
from toolkit.exporters.fonts import Font
from toolkit.exporters.fonts_css import font_css, font_files
from toolkit.exporters.glyphs import fonts_for
from toolkit.exporters.pdf_accessibility import finish
from toolkit.exporters.pdf_fetcher import asset_fetcher
from toolkit.exporters.pdf_log import log_is_error
from toolkit.exporters.pictures import pictures
from toolkit.exporters.rendering import render_page
from toolkit.pages.page import ConditionPage, TopicPage
from toolkit.pages.translations import Direction

_PICTURES = "asset:pictures/"
_ICONS = ("emergency", "urgent", "non-urgent", "box")


def export(page: ConditionPage | TopicPage, context: Context) -> Artifact:
    """Lay the page out; what would print wrongly or not at all is a HandoutError."""
    import weasyprint

    files = {f"{_PICTURES}{name}": file for name, file in pictures(page, context).items()}
    html = render_page(
        "handout.html",
        page,
        pictures={url.removeprefix(_PICTURES): url for url in files},
        # On paper, or sent on by mail, a handout has no other pages beside it.
        links_pages=False,
        today=context.today,
    )
    written_with = fonts_for(html, page.language)
    style, fonts = _style(context.settings.paper, written_with, page.direction)
    with log_is_error(), _no_collection():
        pdf = weasyprint.HTML(string=html, url_fetcher=asset_fetcher(_packed() | files)).write_pdf(
            stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1"
        )
    return Artifact(page_path(page, "pdf"), finish(pdf, html))


@cache
def _packed() -> dict[str, tuple[str, bytes]]:
    icons = {
        f"asset:icons/{name}.svg": ("image/svg+xml", asset(f"icons/{name}.svg")) for name in _ICONS
    }
    return font_files() | icons


@cache
def _style(paper: Paper, written_with: tuple[Font, ...], direction: Direction) -> tuple[Any, Any]:
    """Parse the style sheet and load the fonts once per process: half of a document's time."""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    css = asset("css/handout.css").decode()
    css += font_css(written_with, direction)
    css += f"@page {{ size: {paper.size} }}\nhtml {{ font-size: {paper.text_size}pt }}\n"
    with log_is_error():
        style = CSS(string=css, font_config=fonts, url_fetcher=asset_fetcher(_packed()))
    return style, fonts


@contextmanager
def _no_collection() -> Iterator[None]:
    """Layout makes no cycles worth breaking half-way: a tenth of the time went there."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def can_make_pdf() -> bool:
    """Say whether WeasyPrint finds its native libraries (Pango and friends)."""
    try:
        import weasyprint  # noqa: F401
    except OSError:
        return False
    return True
