"""A page's elements -> the same, with a space where two words would become one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from toolkit.importing.html.elements import FORMULA, NO_WORDS, parts_words
from toolkit.importing.html.raised import belongs, raised
from toolkit.importing.html.text import text_in
from toolkit.importing.words import kept

_Place = Literal["text", "tail"]


def part_words(body: Any) -> None:
    """Part the words on either side of what parts them, such as a picture in a line.

    Raised and lowered texts are parted from the letters beside them, unless they belong to these.
    It is done in the page, so that whoever counts its words and whoever reads them agree.
    """
    before, is_behind = "", False
    raised_as, outermost = "", None
    for element, place in _places(body):
        if parts_words(element):
            before, is_behind = "", False
            if place == "tail" or element.tag in FORMULA:
                setattr(element, place, f" {getattr(element, place) or ''}")
        elif element.tag in ("sup", "sub") and place == "text" and outermost is None:
            outermost, raised_as = element, _apart(element, before)
            if before and raised_as[:1].strip():
                element.text = f" {element.text or ''}"
        elif place == "tail" and element is outermost:
            outermost, is_behind = None, bool(raised_as[-1:].strip())
        words = kept(getattr(element, place) or "")
        if words:
            if is_behind and words[0] != " ":
                setattr(element, place, f" {getattr(element, place)}")
            is_behind = False
            # Two letters tell one that stands alone from the end of a word.
            before = f"{before}{words}".rpartition(" ")[2][-2:]


def _apart(element: Any, before: str) -> str:
    """Return the words of an element that are no part of a word; empty if they are."""
    words = " ".join(text_in(element).split())
    has_letters = raised(element.tag, words, before[-1:]) is not None
    return "" if has_letters or belongs(words, before) else kept(words)


def _places(body: Any) -> Iterator[tuple[Any, _Place]]:
    """Yield where a text may be, in the order of the page: in each element, and behind it."""
    # Without calling itself: a page may be as deep as it likes.
    ahead: list[tuple[Any, _Place]] = [(body, "text")]
    while ahead:
        element, place = ahead.pop()
        if place == "text":
            if element is not body:
                ahead.append((element, "tail"))
            if not isinstance(element.tag, str) or element.tag in NO_WORDS:
                continue
            ahead += [(child, "text") for child in reversed(element)]
        yield element, place
