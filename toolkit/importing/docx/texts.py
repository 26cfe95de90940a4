"""The XML of a Word file -> the words in it, and what of them is not in its running text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree import ElementTree

from toolkit.importing.docx.package import DOCUMENT

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_GAPS = {"p", "tab", "br", "cr", "tc", "blip", "imagedata", "noBreakHyphen"}
_APART = {
    "header": "page header",
    "footer": "page footer",
    "comments": "comment",
    "diagrams/data": "diagram",
    "charts/chart": "chart",
}


def running_text(parts: Mapping[str, bytes]) -> str:
    """Return the text of the document and its notes."""
    names = (DOCUMENT, "word/footnotes.xml", "word/endnotes.xml")
    return " ".join(_text(parts[name]) for name in names if name in parts)


def texts_apart(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield sort and words of what is on the page or in the file, and not in its running text."""
    for name in sorted(parts):
        sort = next((_APART[key] for key in _APART if name.startswith(f"word/{key}")), None)
        if sort and not name.endswith(".rels") and (words := " ".join(_text(parts[name]).split())):
            yield sort, words


def language_of(parts: Mapping[str, bytes]) -> str:
    """Return the language that the styles say the text is in."""
    styles = parts.get("word/styles.xml")
    for each in ElementTree.fromstring(styles).iter() if styles else ():  # noqa: S314
        if _name(each) == "lang":
            for key, value in each.attrib.items():
                if key.rpartition("}")[2] == "val":
                    return value
    return ""


def title_of(parts: Mapping[str, bytes]) -> str:
    """Return the title in the file's properties."""
    core = parts.get("docProps/core.xml")
    for each in ElementTree.fromstring(core).iter() if core else ():  # noqa: S314
        if each.tag.endswith("}title"):
            return " ".join((each.text or "").split())
    return ""


def _text(part: bytes) -> str:
    return "".join(_pieces(ElementTree.fromstring(part)))  # noqa: S314


def _pieces(root: Any) -> Iterator[str]:
    ahead: list[Any] = [root]
    while ahead:
        each = ahead.pop()
        if isinstance(each, str):
            yield each
            continue
        name = _name(each)
        if name == "t":
            yield each.text or ""
        # Older programs are offered the same words once more.
        children = [child for child in each if child.tag != f"{_MC}Choice"]
        if each.tag == f"{_MC}AlternateContent" and not any(
            child.tag == f"{_MC}Fallback" for child in each
        ):
            children = list(each)
        gap = " " if name in _GAPS else ""
        ahead += [gap, *reversed(children), gap]


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
