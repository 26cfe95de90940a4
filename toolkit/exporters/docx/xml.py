"""Elements of a Word file that python-docx has no words for, put where the format wants them."""

from __future__ import annotations

from typing import Any

# The order in which the format wants what is inside these; all that is written here, no more.
_ORDER = {
    "pPr": (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr",
        "shd", "tabs", "bidi", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr",
        "sectPr",
    ),
    "rPr": (
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "color", "spacing", "kern", "sz", "szCs", "u",
        "rtl", "lang",
    ),
    "tblPr": (
        "tblStyle", "bidiVisual", "tblW", "jc", "tblBorders", "shd", "tblLayout", "tblCellMar",
        "tblLook", "tblCaption",
    ),
    "tcPr": ("tcW", "gridSpan", "tcBorders", "shd", "tcMar", "vAlign"),
    "trPr": ("cantSplit", "tblHeader"),
}  # fmt: skip


def element(tag: str, **attributes: object) -> Any:
    """Return an element; the names of its attributes are those of the format."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def put(parent: Any, tag: str, *children: Any, **attributes: object) -> Any:
    """Put an element where it belongs in its parent, in the place of one that is there."""
    from docx.oxml.ns import qn

    made = element(tag, **attributes)
    made.extend(children)
    for old in parent.findall(qn(f"w:{tag}")):
        parent.remove(old)
    order = _ORDER[parent.tag.rpartition("}")[2]]
    later = {qn(f"w:{name}") for name in order[order.index(tag) + 1 :]}
    at = next((at for at, each in enumerate(parent) if each.tag in later), len(parent))
    parent.insert(at, made)
    return made
