"""A layout -> its style sheet and fonts, parsed once per process: half of a document's time."""

from __future__ import annotations

from functools import cache
from typing import Any

from toolkit.base.fonts import LATIN
from toolkit.base.settings.style import Style
from toolkit.exporters.assets import asset
from toolkit.exporters.house_style import handout_colours
from toolkit.exporters.pdf.fetcher import asset_fetcher
from toolkit.exporters.pdf.fonts.css import font_css, font_files
from toolkit.exporters.pdf.fonts.loaded import new_fonts
from toolkit.exporters.pdf.fonts.own_font import own_font_css, own_font_files
from toolkit.exporters.pdf.layout import Layout
from toolkit.exporters.pdf.log import log_is_error
from toolkit.records.reading.own_font import OwnFont

_ICONS = ("emergency", "urgent", "non-urgent", "box", "tick", "cross", "moment")


@cache
def packed_files() -> dict[str, tuple[str, bytes]]:
    """Return every packed file that a style sheet may read: URL -> (media type, bytes)."""
    icons = {
        f"asset:icons/{name}.svg": ("image/svg+xml", asset(f"icons/{name}.svg")) for name in _ICONS
    }
    return font_files() | icons


@cache
def style(layout: Layout, house: Style, font: OwnFont | None = None) -> tuple[Any, Any]:
    """Return the parsed style sheet and the fonts that WeasyPrint lays a page out with.

    The house's colours and font come last, and so win.
    """
    from weasyprint import CSS

    fonts = new_fonts()
    with log_is_error():
        parsed = CSS(
            string=style_text(layout) + handout_colours(house) + own_font_css(font, layout.fonts),
            font_config=fonts,
            url_fetcher=asset_fetcher({**packed_files(), **own_font_files(font)}),
        )
    return parsed, fonts


def style_text(layout: Layout) -> str:
    """Return the packed style sheets of a layout as one."""
    names = ("handout", *(f"handout-{name}" for name in layout.sheets))
    css = "\n".join(asset(f"css/{name}.css").decode() for name in names)
    # Boxes in the margin of a page know no logical sides.
    start, end = ("left", "right") if layout.direction == "ltr" else ("right", "left")
    for name, side in (("START", start), ("END", end)):
        css = css.replace(f"-{name} ", f"-{side} ").replace(f": {name};", f": {side};")
    lines = layout.spacing.lines if layout.fonts == (LATIN,) else ""
    own_margins = layout.sheets or not layout.spacing.margins
    margins = "" if own_margins else f"@page {{ margin: {layout.spacing.margins} }}\n"
    return (
        f"{css}\n{font_css(layout.fonts, layout.direction)}\n"
        f"@page {{ size: {layout.paper} }}\n"
        f"html {{ font-size: {layout.text_size}pt }}\n"
        f"{layout.spacing.css}{lines}{margins}"
        f"{layout.front.css}"
    )
