"""The pictures of a page -> what Word can show: it draws no SVG, or not everywhere."""

from __future__ import annotations

from io import BytesIO

from msgspec import Struct

from toolkit.base.text.regex import regex
from toolkit.exporters.context import Context
from toolkit.exporters.pdf.engine import load_engine
from toolkit.exporters.pdf.fetcher import asset_fetcher
from toolkit.exporters.pdf.fonts.css import font_css, font_files
from toolkit.exporters.pdf.fonts.glyphs import fonts_for
from toolkit.exporters.pdf.fonts.loaded import new_fonts
from toolkit.exporters.pdf.log import log_is_error
from toolkit.exporters.pictures import pictures
from toolkit.pages.page import Page
from toolkit.records.pictures.picture import read_raster
from toolkit.records.pictures.svg import Svg, clean_svg

_WIDEST = 6.0  # inches, of the 6.7 between the margins of A4
_SHARP = 220  # pixels to an inch of what is drawn
_PER_INCH = 96  # pixels of CSS
_EMU = 914400  # Word's own measure, to an inch
_SIZE = regex(r' (?:width|height)="([0-9.]+)"')
_DRAWING = "asset:drawing.svg"


class WordPicture(Struct, frozen=True):
    """A picture as PNG or JPEG, and its width in Word's measure."""

    content: bytes
    width: int


def word_pictures(page: Page, context: Context) -> dict[str, WordPicture]:
    """Return the pictures of a page by name; drawings become PNG."""
    return {
        name: _drawn(name, content, page) if kind == "image/svg+xml" else _photograph(content)
        for name, (kind, content) in pictures(page, context).items()
    }


def _photograph(content: bytes) -> WordPicture:
    inches = min(_WIDEST, read_raster(content).width / _PER_INCH)
    return WordPicture(content, round(inches * _EMU))


def _drawn(name: str, content: bytes, page: Page) -> WordPicture:
    """Draw with the engine and the fonts of the handout, so that it looks as it does there."""
    import pypdfium2
    import weasyprint

    load_engine()
    svg = clean_svg(content) if "." in name else _own_drawing(content)
    inches = min(_WIDEST, svg.width / _PER_INCH)
    fonts = new_fonts()
    files = {**font_files(), _DRAWING: ("image/svg+xml", content)}
    with log_is_error():
        sheet = weasyprint.CSS(
            string=font_css(fonts_for(svg.text, page.language), page.direction) + _sheet(svg),
            font_config=fonts,
            url_fetcher=asset_fetcher(files),
        )
        html = weasyprint.HTML(string=f'<img src="{_DRAWING}">', url_fetcher=asset_fetcher(files))
        pdf = html.write_pdf(stylesheets=[sheet], font_config=fonts)
    document = pypdfium2.PdfDocument(pdf)
    try:
        scale = inches * _SHARP / document[0].get_width()
        image = document[0].render(scale=scale).to_pil().convert("RGB")
    finally:
        document.close()
    written = BytesIO()
    image.save(written, "PNG", optimize=True)
    return WordPicture(written.getvalue(), round(inches * _EMU))


def _own_drawing(content: bytes) -> Svg:
    """Return what is known of a drawing of the toolkit's own: it has a size and no words."""
    width, height = (float(each) for each in _SIZE.findall(content.decode())[:2])
    return Svg(content, width, height, "")


def _sheet(svg: Svg) -> str:
    size = f"{svg.width:g}px {svg.height:g}px"
    return (
        f"@page {{ size: {size}; margin: 0 }} html, body {{ margin: 0 }} "
        f"img {{ display: block; width: {svg.width:g}px; height: {svg.height:g}px }}"
    )
