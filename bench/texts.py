"""Records of a collection -> their handouts as the peers of our export read them, in one folder.

ID/handout.html with its style sheet and fonts beside it, ID/fact-sheet.html, ID/handout.typ;
ID/naive.html is the handout with fonts as the web has them, WOFF2.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any
from unittest import mock

from fontTools.ttLib import TTFont

from toolkit.base.settings import read_settings
from toolkit.exporters.context import Context
from toolkit.exporters.html import exporter as html
from toolkit.exporters.pdf import exporter as pdf
from toolkit.exporters.pdf.layout import Layout
from toolkit.exporters.pdf.style import packed_files, style_text
from toolkit.pages.build import build_page
from toolkit.pages.page import Page
from toolkit.validation.validate import validate


def write_texts(root: Path, folder: Path, ids: Sequence[str], today: date) -> list[Path]:
    """Write the texts of these records below `root`; give the folder of each."""
    settings = read_settings(root)
    collection = validate(root, settings, (), today).loaded.collection
    context = Context(settings=settings, today=today, images=collection.images)
    folders = []
    for id in ids:
        page = build_page(collection.records[id], collection, settings)
        own = folder / id
        own.mkdir(parents=True)
        text, css, files = _laid_out(page, context)
        sheet = '<link rel="stylesheet" href="handout.css"></head>'
        handout = text.replace("asset:", "").replace("</head>", sheet)
        (own / "handout.html").write_text(handout, "utf-8")
        (own / "handout.css").write_text(css.replace("asset:", ""), "utf-8")
        (own / "naive.html").write_text(handout.replace("handout.css", "naive.css"), "utf-8")
        naive = css.replace("asset:", "").replace(".ttf", ".woff2")
        (own / "naive.css").write_text(naive, "utf-8")
        for address, (_type, content) in {**packed_files(), **files}.items():
            file = own / address.removeprefix("asset:")
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(content)
            if file.suffix == ".ttf":
                file.with_suffix(".woff2").write_bytes(_woff2(content))
        (own / "fact-sheet.html").write_bytes(html.export(page, context).content)
        (own / "handout.typ").write_text(typst(handout), "utf-8")
        folders.append(own)
    return folders


def _laid_out(page: Page, context: Context) -> tuple[str, str, pdf.Files]:
    """Give the HTML, the style sheet and the pictures that our export lays out in the end."""
    sheets: dict[int, str] = {}
    tried: dict[int, tuple[Any, tuple[str, str, pdf.Files]]] = {}
    written: list[tuple[str, str, pdf.Files]] = []
    # Our own export is asked, as a copy of its steps would be out of date soon.
    style, lay_out, write = pdf.style, pdf._lay_out, pdf._write  # noqa: SLF001

    def noting_sheet(looks: Layout, *others: Any) -> Any:
        look = style(looks, *others)
        sheets[id(look)] = style_text(looks)
        return look

    def noting_text(text: str, look: Any, files: pdf.Files) -> Any:
        laid_out = lay_out(text, look, files)
        tried[id(laid_out)] = (laid_out, (text, sheets[id(look)], files))
        return laid_out

    def noting_choice(laid_out: Any) -> bytes:
        written.append(tried[id(laid_out)][1])
        return write(laid_out)

    noting = {"style": noting_sheet, "_lay_out": noting_text, "_write": noting_choice}
    with mock.patch.multiple(pdf, **noting):
        pdf.export(page, context)
    return written[0]


@cache
def _woff2(font: bytes) -> bytes:
    read = TTFont(BytesIO(font))
    read.flavor = "woff2"
    written = BytesIO()
    read.save(written)
    return written.getvalue()


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
