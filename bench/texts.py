"""Records of a collection -> their handouts as the peers of our export read them, in one folder.

ID/handout.html with its style sheet and fonts beside it, ID/fact-sheet.html, ID/handout.typ;
ID/naive.html is the handout with fonts as the web has them, WOFF2.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont

from toolkit.base.settings import read_settings
from toolkit.exporters.context import Context
from toolkit.exporters.html import exporter as html
from toolkit.exporters.pdf.content_hash import content_hash
from toolkit.exporters.pdf.first_page import fronts
from toolkit.exporters.pdf.fonts.glyphs import fonts_for
from toolkit.exporters.pdf.layout import layout
from toolkit.exporters.pdf.style import packed_files, style_text
from toolkit.exporters.rendering import render_page
from toolkit.exporters.variants import STANDARD
from toolkit.pages.build import build_page
from toolkit.pages.page import Page
from toolkit.validation.validate import validate


def write_texts(root: Path, folder: Path, today: date) -> list[Path]:
    """Write the texts of every record below `root`; give the folder of each."""
    settings = read_settings(root)
    collection = validate(root, settings, (), today).loaded.collection
    context = Context(settings=settings, today=today, images=collection.images)
    folders = []
    for record in collection.records.values():
        page = build_page(record, collection, settings)
        own = folder / record.id
        own.mkdir(parents=True)
        handout = _handout(page, today)
        (own / "handout.html").write_text(handout, "utf-8")
        fonts = fonts_for(handout, page.language)
        size = settings.paper.text_size
        look = layout(page, STANDARD, settings.paper, size, fonts, next(iter(fronts(size))))
        css = style_text(look).replace("asset:", "")
        (own / "handout.css").write_text(css, "utf-8")
        (own / "naive.html").write_text(handout.replace("handout.css", "naive.css"), "utf-8")
        (own / "naive.css").write_text(css.replace(".ttf", ".woff2"), "utf-8")
        for address, (_type, content) in packed_files().items():
            file = own / address.removeprefix("asset:")
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(content)
            if file.suffix == ".ttf":
                file.with_suffix(".woff2").write_bytes(_woff2(content))
        (own / "fact-sheet.html").write_bytes(html.export(page, context).content)
        (own / "handout.typ").write_text(typst(handout), "utf-8")
        folders.append(own)
    return folders


@cache
def _woff2(font: bytes) -> bytes:
    read = TTFont(BytesIO(font))
    read.flavor = "woff2"
    written = BytesIO()
    read.save(written)
    return written.getvalue()


def _handout(page: Page, today: date) -> str:
    text = render_page(
        STANDARD.template,
        page,
        pictures={},
        logo="",
        links_pages=False,
        today=today,
        wide_table=False,
        content_hash=content_hash(page.id.encode()),
        online_url="",
        qr_picture="",
    )
    return text.replace("</head>", '<link rel="stylesheet" href="handout.css"></head>')


def typst(html: str) -> str:
    """Give the same words as a Typst document: headings, paragraphs, lists and links."""
    writer = _Typst()
    writer.feed(html)
    return _HEAD + re.sub(r"\n{3,}", "\n\n", "".join(writer.parts))


_HEAD = """#set page(paper: "a4", margin: 20mm, numbering: "1 / 1")
#set text(size: 12pt, lang: "en")
#set document(title: "Handout")
"""


_OPEN = {
    "p": "\n\n",
    "h1": "\n\n= ",
    "h2": "\n\n== ",
    "h3": "\n\n=== ",
    "h4": "\n\n==== ",
    "strong": "#strong[",
    "em": "#emph[",
}
_CLOSE = {"strong": "]", "em": "]", "h1": "\n", "h2": "\n", "h3": "\n", "h4": "\n"}
_UNREAD = ("head", "style", "script")


class _Typst(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._lists: list[str] = []
        self._in_item = False
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._skipped += tag in _UNREAD
        if tag in ("ul", "ol"):
            self._lists.append("- " if tag == "ul" else "+ ")
        elif tag == "li":
            self.parts.append("\n" + "  " * (len(self._lists) - 1) + self._lists[-1])
            self._in_item = True
        elif tag == "a":
            target = dict(attrs).get("href") or ""
            web = target.startswith(("https://", "http://"))
            self.parts.append(f'#link("{target}")[' if web else "#[")
        elif not (tag == "p" and self._in_item):
            self.parts.append(_OPEN.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        self._skipped -= tag in _UNREAD
        if tag in ("ul", "ol"):
            self._lists.pop()
        elif tag == "li":
            self._in_item = False
        self.parts.append("]" if tag == "a" else _CLOSE.get(tag, ""))

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            words = re.sub(r"\s+", " ", data)
            self.parts.append(re.sub(r"([\\#*_`$<>@\[\]~=+/-])", r"\\\1", words))
