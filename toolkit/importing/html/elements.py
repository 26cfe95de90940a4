"""What the elements of a page mean for its text."""

from __future__ import annotations

import re
from typing import Any

from toolkit.base.text.regex import regex
from toolkit.importing.tree import BoxRole

IN_LINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "math",
        "nobr",
        "picture",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
"""What may begin and end within a word; see `parts_words` for all others."""

IN_TEXT = frozenset(("svg", "canvas", "button", "select", "textarea", "input"))
"""What is in a line, as a picture is: it ends none."""

FORMULA = frozenset(
    [
        "mi",
        "mn",
        "mo",
        "ms",
        "mtext",
        "mrow",
        "mfrac",
        "msup",
        "msub",
        "msubsup",
        "msqrt",
        "mroot",
        "mover",
        "munder",
        "munderover",
        "mstyle",
        "mfenced",
        "mpadded",
        "semantics",
    ]
)
"""The parts of a formula: they are in a line, and what is over or below a stroke is no word."""

BOLD = frozenset(("b", "strong"))
NO_WORDS = frozenset(
    [
        "script",
        "style",
        "template",
        "link",
        "meta",
        "base",
        "head",
        "title",
        "source",
        "track",
        "param",
    ]
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}

LEFT: dict[str, str] = {
    "nav": "navigation",
    "form": "form",
    "button": "button",
    "select": "form",
    "textarea": "form",
    "dialog": "dialog",
    "iframe": "embedded page",
    "video": "video",
    "audio": "sound",
    "object": "embedded page",
    "canvas": "drawing",
    "svg": "drawing",
    "annotation": "source of a formula",
    "noscript": "text for browsers without script",
}
"""What is not text of a leaflet, and what a person reads that it is."""

_ROLES = {"navigation": "navigation", "search": "form", "banner": "page header"}
_BOX = regex(
    r"(?:^|[-_ ])(?:box|callout|inset|alert|warning|important|notice|panel|card|admonition"
    r"|highlight|tip|note)(?:[-_ ]|$)|care-?card|dont-?list|do-?dont"
)
_SKIPPED_BOX = regex(r"footnote|notes-list|endnote")


def parts_words(element: Any) -> bool:
    """Whether the words before an element and those behind it are two words on the page.

    They are where a block, a break, a field or a picture stands between them, or what is seen and
    no text of the leaflet. They are not where only the letters change, where a word may be broken
    (wbr), or where nothing is seen.
    """
    tag = element.tag
    if not isinstance(tag, str) or tag in NO_WORDS:
        return False
    return tag not in IN_LINE or (not is_unseen(element) and is_left(element))


def is_left(element: Any) -> bool:
    """Whether an element is no text of the leaflet, wherever it stands."""
    return left_as(element, is_in_main=True) != ""


def is_unseen(element: Any) -> bool:
    """Whether a browser shows nothing of an element, and no gap in its place."""
    style = element.get("style", "").replace(" ", "").lower()
    return "hidden" in element.attrib or "display:none" in style


def left_as(element: Any, *, is_in_main: bool) -> str:
    """Return what sort of thing an element is, if it is not text of the leaflet; else nothing."""
    name = element.tag
    if name in LEFT:
        return LEFT[name]
    role = element.get("role", "")
    if role in _ROLES:
        return _ROLES[role]
    if element.get("aria-hidden") == "true" or is_unseen(element) or _is_clear(element):
        return "hidden text"
    if is_in_main:
        return ""
    if name == "header" and element.find(".//h1") is None:
        return "page header"
    return "page footer" if name == "footer" or role == "contentinfo" else ""


def _is_clear(element: Any) -> bool:
    return "visibility:hidden" in element.get("style", "").replace(" ", "").lower()


def is_box(element: Any) -> bool:
    """Whether an element has a border or a colour that sets it off, as far as its name says so."""
    if element.tag in ("blockquote", "aside") or element.get("role") in ("alert", "note"):
        return True
    names = _names(element)
    return (
        element.tag in ("div", "section", "article")
        and _BOX.search(names) is not None
        and not _SKIPPED_BOX.search(names)
    )


def role_of(element: Any) -> BoxRole:
    """Return how urgent an element's class says that it is."""
    names = _names(element)
    if re.search(r"emergency|immediate", names):
        return "emergency"
    if re.search(r"non-?urgent", names):
        return "non-urgent"
    return "urgent" if "urgent" in names else ""


def _names(element: Any) -> str:
    """Return an element's classes without those that name a part of another, as card__heading."""
    return " ".join(each for each in element.get("class", "").lower().split() if "__" not in each)
