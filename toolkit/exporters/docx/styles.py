"""The styles of a Word file: letters that are large and dark enough, headings, frames."""

from __future__ import annotations

from typing import Any

from toolkit.base.settings import Paper
from toolkit.exporters.docx.xml import element, put
from toolkit.pages.page import Page

_FONT = "Arial"
_SIZES = {"Heading 1": 22, "Heading 2": 17, "Heading 3": 14, "Heading 4": 12, "Heading 5": 12}
_PAPER = {"A4": (11906, 16838), "Letter": (12240, 15840)}  # twentieths of a point
_MARGIN = 1134

NOTICE, MAIN_MESSAGE, LINK = "Notice", "Main message", "Hyperlink"
FRAMES = {"emergency": ("8F1009", 36, "FBE9E7"), "urgent": ("8F1009", 18, "FFFFFF"),
          "non-urgent": ("00508F", 18, "FFFFFF")}  # fmt: skip
"""The frame of each care card: colour, width in eighths of a point, colour inside."""
OTHER_FRAME = ("5F6F7A", 8, "FFFFFF")


def prepare(document: Any, page: Page, paper: Paper) -> None:
    """Set paper, language, direction and styles of an empty document."""
    from docx.shared import Pt, Twips

    rtl = page.direction == "rtl"
    section = document.sections[0]
    width, height = _PAPER[paper.size]
    section.page_width, section.page_height = Twips(width), Twips(height)
    for side in ("left", "right", "top", "bottom"):
        setattr(section, f"{side}_margin", Twips(_MARGIN))
    styles = document.styles
    defaults = styles.element.find(f"{_w('docDefaults')}/{_w('rPrDefault')}/{_w('rPr')}")
    latin, other = ("en-GB", page.language) if rtl else (page.language, "ar-SA")
    put(defaults, "lang", val=latin, eastAsia=page.language, bidi=other)
    normal = styles["Normal"]
    _font(normal, 12)
    normal.paragraph_format.space_after = Pt(8)
    if rtl:
        put(normal.element.get_or_add_pPr(), "bidi")
    for name, size in _SIZES.items():
        _font(styles[name], size, bold=True)
        styles[name].paragraph_format.keep_with_next = True
    for name in ("List Bullet", "List Number", "List Continue"):
        styles[name].paragraph_format.space_after = Pt(4)
    _framed(styles, NOTICE, *FRAMES["urgent"])
    _framed(styles, MAIN_MESSAGE, *OTHER_FRAME)
    link = styles.add_style(LINK, 2, True)
    link.font.underline = True
    put(link.element.get_or_add_rPr(), "color", val="00508F")


def _font(style: Any, size: int, *, bold: bool = False) -> None:
    properties = style.element.get_or_add_rPr()
    put(properties, "rFonts", ascii=_FONT, hAnsi=_FONT, cs=_FONT)
    put(properties, "color", val="000000")
    put(properties, "sz", val=2 * size)
    put(properties, "szCs", val=2 * size)
    if bold:
        put(properties, "b")
        put(properties, "bCs")
        put(properties, "i", val=0)
        put(properties, "iCs", val=0)


def _framed(styles: Any, name: str, colour: str, width: int, fill: str) -> None:
    style = styles.add_style(name, 1)
    style.base_style = styles["Normal"]
    properties = style.element.get_or_add_pPr()
    sides = [
        element(side, val="single", sz=width, space=4, color=colour)
        for side in ("top", "left", "bottom", "right")
    ]
    put(properties, "pBdr", *sides)
    put(properties, "shd", val="clear", color="auto", fill=fill)
    put(style.element.get_or_add_rPr(), "b")
    put(style.element.get_or_add_rPr(), "bCs")


def _w(tag: str) -> str:
    from docx.oxml.ns import qn

    return qn(f"w:{tag}")
