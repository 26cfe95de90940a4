"""Declarations of a theme's rule -> what is wrong with them: a word that hides, a value too far."""

from __future__ import annotations

import re

from toolkit.base.colour import READABLE, contrast

_INKS = {f"var(--{name})" for name in ("text", "soft", "accent", "link", "warn")}
_PAPERS = {"var(--back)", "var(--tint)", ""}
_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})")
_PIXELS = {"px": 1, "pt": 4 / 3, "rem": 16, "em": 16, "%": 0.16}

_SIDES = r"(-(block|inline|top|right|bottom|left)(-(start|end))?)?"
_SPACE = re.compile(rf"(margin|padding){_SIDES}")
_BORDER = re.compile(rf"border{_SIDES}(-(width|style|color))?|border-radius")
_KEYWORDS = {
    "font-weight": r"normal|bold|[4-9]00",
    "text-align": "start|left|right|end|center",
    "list-style-type": "disc|circle|square|decimal",
    "font-style": "normal",
}
_FRAME_KEYWORDS = {
    "display": "block|inline|inline-block|flex|inline-flex|grid|inline-grid",
    "align-items": "start|center|end|baseline|stretch",
    "justify-content": "start|center|end|space-between|space-around",
    "flex-wrap": "wrap",
    "flex-direction": "row|row-reverse|column",
    "text-decoration": "none|underline",
    "vertical-align": "middle|baseline|top|bottom",
    "background-repeat": "no-repeat|repeat-x|repeat-y|repeat",
    "background-position": "[a-z ]+",
    "background-size": "contain|cover",
}
_PICTURE = re.compile(r"url\(\s*[\"']?theme:[\w.-]+[\"']?\s*\)")
# Letters of these are pictures, or cannot be told apart.
_NO_LETTERS = re.compile(r"wingdings|webdings|symbol|dingbats|blank|barcode", re.IGNORECASE)


def rule_fault(block: str, frame: bool, of_picture: bool) -> str:
    """Say what a rule may not have. `frame`: it is about header or footer, not about the text."""
    given: dict[str, str] = {}
    for declaration in block.split(";"):
        if not declaration.strip():
            continue
        name, colon, value = (part.strip().lower() for part in declaration.partition(":"))
        if not colon:
            return f"“{declaration.strip()}” is not understood"
        if name in given:
            return f"{name} stands there twice"
        given[name] = value
        if not _is_taken(name, value, frame, of_picture):
            return f"{name}: {value} is not taken"
    return _colour_fault(given, frame)


def _is_taken(name: str, value: str, frame: bool, of_picture: bool) -> bool:
    if pattern := _KEYWORDS.get(name) or (_FRAME_KEYWORDS.get(name) if frame else None):
        return bool(re.fullmatch(pattern, value))
    if name == "font-family":
        return not _NO_LETTERS.search(value) and bool(
            re.fullmatch(r"[\w\s,\"'-]+,\s*(sans-serif|serif|system-ui)", value)
        )
    if name == "font-size":
        return _between(value, 16, 64)
    if name == "line-height":
        return bool(re.fullmatch(r"1\.[2-9]\d*|2(\.\d+)?", value))
    if name == "letter-spacing":
        return _between(value, 0, 2.4)
    if name in ("max-inline-size", "max-width"):
        return _between(value, 16 if of_picture else 320, 1600)
    if name in ("max-block-size", "max-height"):
        return of_picture and _between(value, 16, 480)
    if _SPACE.fullmatch(name) or name == "gap":
        return all(each == "auto" or _between(each, 0, 96) for each in value.split())
    if _BORDER.fullmatch(name):
        return all(_is_of_a_border(each) for each in value.split())
    if name == "background-image":
        return frame and bool(_PICTURE.fullmatch(value))
    return name == "color" or (frame and name in ("background", "background-color"))


def _is_of_a_border(word: str) -> bool:
    return (
        word in ("solid", "dashed", "dotted", "double", "none")
        or bool(_HEX.fullmatch(word))
        or word in _INKS | {"var(--line)"}
        or _between(word, 0, 32)
    )


def _between(value: str, least: float, most: float) -> bool:
    match = re.fullmatch(r"(\d*\.?\d+)(px|pt|rem|em|%)?", value)
    if not match or (not match[2] and float(match[1])):
        return False
    return least <= float(match[1]) * _PIXELS.get(match[2] or "", 0) <= most


def _colour_fault(given: dict[str, str], frame: bool) -> str:
    """Take colours that are known to be readable, or both of a pair that can be measured."""
    ink = given.get("color", "")
    paper = given.get("background-color", given.get("background", ""))
    if not frame:
        if not ink or ink in _INKS:
            return ""
        return f"color: {ink} is not taken here; set the colours of texts in [style]"
    if (not ink or ink in _INKS) and paper in _PAPERS:
        return ""
    if ink == "var(--back)" and paper in _INKS:
        return ""
    if not (_HEX.fullmatch(ink) and _HEX.fullmatch(paper)):
        return "give color and background-color together, both as # and 3 or 6 digits"
    found = contrast(ink, paper)
    if found < READABLE:
        return f"{ink} on {paper} has a contrast of {int(found * 100) / 100:g} to 1; 4.5 is needed"
    return ""
