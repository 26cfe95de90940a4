"""A drawing in SVG -> the same with only what draws, or what makes it unsafe to hand on.

Editors leave notes of their own behind, which are dropped; styles become attributes. What could
run, load or hide something is refused, not dropped: no one would see that the drawing has changed.
"""

from __future__ import annotations

import re
from typing import Any
from xml.parsers import expat

from msgspec import Struct

from toolkit.base import budget
from toolkit.base.text.regex import regex
from toolkit.records.pictures.picture import PictureError
from toolkit.records.pictures.svg_names import (
    ATTRIBUTES,
    DRAWING_AGAIN,
    DROPPED,
    EDITORS,
    ELEMENTS,
    REFERRING,
    WHY_NOT,
)

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_FONTS = (
    "Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans Devanagari, Noto Sans Bengali, "
    "sans-serif"
)
_LOCAL_URL = regex(r"""url\(\s*["']?#[\w.-]+["']?\s*\)(\s+[#\w]+)?""")
_LOCAL = regex(r"#[\w.-]+")
_NUMBER = regex(r"\d*\.?\d+(?=(px)?$)")
_TRANSFORM = regex(r"\s*((matrix|translate|scale|rotate|skewX|skewY)\s*\([\d\s.,eE+-]+\)[\s,]*)*")


# The standard library's own way to escape brings urllib and ssl.
_ESCAPED = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
    | {each: f"&#{ord(each)};" for each in "\t\n\r"}
)


class Svg(Struct, frozen=True):
    """A drawing that may be handed on."""

    content: bytes
    width: float
    height: float
    text: str
    """The words in it, all of which a font must have."""


def clean_svg(content: bytes) -> Svg:
    """Clean a drawing; PictureError names the first thing in it that is refused."""
    cleaner = _Cleaner()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = cleaner.start
    parser.EndElementHandler = cleaner.end
    parser.CharacterDataHandler = cleaner.characters
    parser.StartDoctypeDeclHandler = cleaner.doctype
    parser.ProcessingInstructionHandler = cleaner.instruction
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise PictureError(
            f"the drawing is not well-formed XML (line {error.lineno})",
            "open it in a drawing program, and save it again as plain SVG",
        ) from error
    return cleaner.result()


def _refuse(what: str, hint: str = "save the drawing again as plain SVG, without it") -> None:
    raise PictureError(f"the drawing holds {what}", hint)


class _Cleaner:
    def __init__(self) -> None:
        self._out: list[str] = []
        self._text: list[str] = []
        self._open: list[str] = []
        self._dropping = 0
        self._size = (0.0, 0.0)
        self._ids: list[str] = []
        self._uses: list[tuple[str, tuple[str, ...]]] = []

    def doctype(self, _name: str, _system: Any, _public: Any, has_own: int) -> None:
        if has_own:
            _refuse("entities of its own, which can hide anything")

    def instruction(self, target: str, _data: str) -> None:
        if target.lower() == "xml-stylesheet":
            _refuse("a link to a style sheet")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if self._dropping or space in EDITORS or (space == _SVG and local in DROPPED):
            self._dropping += 1
            return
        if space != _SVG:
            _refuse(f"<{local}>, which is not a part of a drawing")
        if local not in ELEMENTS:
            _refuse(f"<{local}>{WHY_NOT.get(local, '')}")
        if len(self._open) >= budget.DRAWING_DEPTH:
            deep = f"parts that lie more than {budget.DRAWING_DEPTH} deep in each other"
            _refuse(deep, "ungroup them")
        kept = self._attributes(local, attributes)
        if not self._open:
            root = self._root(local, kept)
            # Twice, for their place in the order and for their value.
            kept = root | kept | root
        self._open.append(local)
        written = (f' {key}="{text.translate(_ESCAPED)}"' for key, text in kept.items())
        self._out.append(f"<{local}{''.join(written)}>")

    def end(self, _name: str) -> None:
        if self._dropping:
            self._dropping -= 1
            return
        self._ids.pop()
        self._out.append(f"</{self._open.pop()}>")

    def characters(self, data: str) -> None:
        if not self._dropping and self._open and self._open[-1] in ("text", "tspan"):
            self._out.append(data.translate(_ESCAPED))
            self._text.append(data)

    def result(self) -> Svg:
        """What is drawn again may not draw others again: that can go on without end."""
        for target, _ in self._uses:
            if any(target in around for _, around in self._uses):
                _refuse(f"a copy of “{target}”, which holds copies itself", "draw it out")
        return Svg("".join(self._out).encode(), *self._size, "".join(self._text))

    def _root(self, local: str, kept: dict[str, str]) -> dict[str, str]:
        if local != "svg":
            _refuse(f"<{local}> as its outermost part")
        box = [float(n) for n in re.findall(r"-?\d*\.?\d+(?:e-?\d+)?", kept.get("viewBox", ""))]
        sides = [_NUMBER.match(kept.get(side, "")) for side in ("width", "height")]
        if len(box) == 4:
            size = (box[2], box[3])
        elif all(sides):
            size = (float(sides[0][0]), float(sides[1][0]))  # type: ignore[index]
        else:
            size = (0.0, 0.0)
        if min(size) <= 0:
            _refuse("no size", "give the outermost <svg> a viewBox")
        self._size = size
        view = kept.get("viewBox") or f"0 0 {size[0]:g} {size[1]:g}"
        shown = {"width": f"{size[0]:g}", "height": f"{size[1]:g}", "viewBox": view}
        return {"xmlns": _SVG, "font-family": _FONTS} | shown

    def _attributes(self, element: str, given: dict[str, str]) -> dict[str, str]:
        kept: dict[str, str] = {}
        self._ids.append(given.get("id", ""))
        for name, value in given.items():
            space, _, local = name.rpartition(" ")
            if local.lower().startswith("on") and not space:
                _refuse(f"{local}, which runs a program")
            if local == "href" and space in ("", _XLINK):
                self._refer(element, value)
                kept["href"] = value
            elif not space and local == "style":
                kept |= self._style(value)
            elif not space and local in ATTRIBUTES:
                kept[local] = self._value(local, value)
        return kept

    def _style(self, style: str) -> dict[str, str]:
        pairs = (part.partition(":") for part in re.sub(r"/\*.*?\*/", "", style).split(";"))
        named = ((name.strip().lower(), value.strip()) for name, _, value in pairs)
        return {
            name: self._value(name, value.replace("!important", "").strip())
            for name, value in named
            if name in ATTRIBUTES
        }

    def _value(self, name: str, value: str) -> str:
        if "\\" in value:
            _refuse(f"{name}=“{value}”, which hides what it says")
        if name in ("transform", "gradientTransform"):
            if not _TRANSFORM.fullmatch(value):
                _refuse(f"{name}=“{value}”, which cannot be read")
        elif "(" in value:
            is_colour = re.fullmatch(r"(rgb|hsl)a?\([\d\s.,%/-]+\)", value)
            if not is_colour and not (name in REFERRING and _LOCAL_URL.fullmatch(value)):
                _refuse(f"{name}=“{value}”, which may load something else")
            if name in DRAWING_AGAIN:
                self._draw_again(value[value.index("#") + 1 :].rstrip("\"' )"))
        return value

    def _refer(self, element: str, target: str) -> None:
        if not _LOCAL.fullmatch(target.strip()):
            _refuse(f"a link to {target[:60] or 'nothing'}")
        if element == "use":
            self._draw_again(target.strip()[1:])

    def _draw_again(self, target: str) -> None:
        self._uses.append((target, tuple(filter(None, self._ids))))
