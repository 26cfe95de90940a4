"""An element -> its words, parted where a browser shows them apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.importing.html.elements import IN_LINE, NO_WORDS, is_left, parts_words


def text_in(element: Any, *, without: Any = None) -> str:
    """Return the words of an element, parted where elements part them."""
    return "".join(_pieces(element, without))


def _pieces(element: Any, without: Any) -> Iterator[str]:
    # Without calling itself: a page may be as deep as it likes.
    apart: list[Any] = [element]
    for root in apart:
        ahead: list[Any] = [root]
        while ahead:
            each = ahead.pop()
            if isinstance(each, str):
                yield each
                continue
            if not isinstance(each.tag, str) or each.tag in NO_WORDS:
                continue
            gap = " " if parts_words(each) else ""
            if each is without:
                yield gap
                continue
            if each.tag in IN_LINE and each is not root and is_left(each):
                # It is no part of the word that it is in.
                apart.append(each)
                yield gap
                continue
            inside: list[Any] = [gap, each.text or ""]
            if each.tag in ("img", "image"):
                inside.append(f" {each.get('alt', '')} ")
            for child in each:
                inside += [child, child.tail or ""]
            ahead += reversed([*inside, gap])
        yield " "
