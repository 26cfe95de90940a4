"""A page -> an accessible PDF handout (PDF/UA-1), laid out by WeasyPrint."""

from __future__ import annotations

import atexit
from collections.abc import Iterator
from functools import cache
from typing import Any

from toolkit.base.garbage import uncollected
from toolkit.base.settings import Paper
from toolkit.exporters.artifact import Artifact, page_path
from toolkit.exporters.assets import asset
from toolkit.exporters.context import Context
from toolkit.exporters.glyphs import FONTS, require_glyphs
from toolkit.exporters.pdf_accessibility import finish
from toolkit.exporters.pdf_fetcher import asset_fetcher
from toolkit.exporters.pdf_log import log_is_error
from toolkit.exporters.pictures import pictures
from toolkit.exporters.rendering import render_page
from toolkit.pages.page import PAGE, ConditionPage, TopicPage

_PICTURES = "asset:pictures/"
_ICONS = ("emergency", "urgent", "non-urgent", "box")


def export(page: ConditionPage | TopicPage, context: Context) -> Artifact:
    """Lay the page out; what would print wrongly or not at all is a HandoutError."""
    import weasyprint

    require_glyphs(_all_text(page))
    files = {f"{_PICTURES}{name}": file for name, file in pictures(page, context).items()}
    html = render_page(
        "handout.html",
        page,
        pictures={url.removeprefix(_PICTURES): url for url in files},
        # On paper, or sent on by mail, a handout has no other pages beside it.
        links_pages=False,
        today=context.today,
    )
    style, fonts = _style(context.settings.paper)
    with log_is_error(), uncollected():
        pdf = weasyprint.HTML(string=html, url_fetcher=asset_fetcher(_packed() | files)).write_pdf(
            stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1"
        )
    return Artifact(page_path(page, "pdf"), finish(pdf, html))


def _all_text(page: ConditionPage | TopicPage) -> str:
    return "".join(_strings(PAGE.dump_python(page)))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _strings(item)


@cache
def _packed() -> dict[str, tuple[str, bytes]]:
    fonts = {f"asset:{path}": ("font/ttf", asset(path)) for path in FONTS}
    icons = {
        f"asset:icons/{name}.svg": ("image/svg+xml", asset(f"icons/{name}.svg")) for name in _ICONS
    }
    return fonts | icons


@cache
def _style(paper: Paper) -> tuple[Any, Any]:
    """Parse the style sheet and load the fonts once per process: half of a document's time."""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    css = asset("css/handout.css").decode()
    css += f"@page {{ size: {paper.size} }}\nhtml {{ font-size: {paper.text_size}pt }}\n"
    with log_is_error():
        style = CSS(string=css, font_config=fonts, url_fetcher=asset_fetcher(_packed()))
    # Fonts delete their temporary folder when they go. Later than this, while Python takes its
    # modules apart, the function for that may be gone before them: a complaint on the terminal.
    atexit.register(_style.cache_clear)
    return style, fonts


def can_make_pdf() -> bool:
    """Say whether WeasyPrint finds its native libraries (Pango and friends)."""
    try:
        import weasyprint  # noqa: F401
    except OSError:
        return False
    return True
