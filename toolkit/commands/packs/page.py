"""A pack -> one page that works without a network, or the form that is printed to PDF."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

from toolkit.base.fonts import PACKED
from toolkit.commands.packs.pack import Pack
from toolkit.exporters.pdf.engine import load_engine
from toolkit.exporters.pdf.fetcher import asset_fetcher
from toolkit.exporters.pdf.fonts.css import font_css, font_files
from toolkit.exporters.pdf.fonts.loaded import new_fonts
from toolkit.pages.languages.translations import direction

_FOLDER = Path(__file__).parent
_TYPES = {".png": "image/png", ".svg": "image/svg+xml", ".webp": "image/webp", ".gif": "image/gif"}


def as_page(pack: Pack) -> bytes:
    """Return the page: it keeps its answers in the browser, and saves them as a file."""
    return _filled(pack, "page.html").encode()


def as_form(pack: Pack) -> bytes:
    """Return a PDF with fields to fill in; an OSError where WeasyPrint's libraries are missing."""
    load_engine()
    import weasyprint

    pictures = {f"asset:{at}": (_type(name), each) for at, (name, each) in enumerate(pack.pictures)}
    fetch = asset_fetcher({**font_files(), **pictures})
    source = weasyprint.HTML(string=_filled(pack, "form.html"), url_fetcher=fetch)
    content: bytes = source.write_pdf(
        font_config=new_fonts(), pdf_forms=True, pdf_tags=True, custom_metadata=True
    )
    return content


def _filled(pack: Pack, template: str) -> str:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    slip = pack.slip.model_dump(mode="json")
    script = (_FOLDER / "page.js").read_text(encoding="utf-8")
    style = (_FOLDER / "page.css").read_text(encoding="utf-8")
    pictures = [
        f"data:{_type(name)};base64,{b64encode(each).decode()}" for name, each in pack.pictures
    ]
    fonts = font_css(PACKED, direction(pack.language))
    return environment.get_template(template).render(
        pack=pack, slip=slip, script=script, style=style, pictures=pictures, fonts=fonts
    )


def _type(name: str) -> str:
    return _TYPES.get(Path(name).suffix.lower(), "image/jpeg")
