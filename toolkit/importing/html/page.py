"""The text of a page -> a leaflet."""

from __future__ import annotations

import re
from typing import Any

from toolkit.base import budget
from toolkit.importing.errors import Unreadable
from toolkit.importing.html.blocks import blocks_of
from toolkit.importing.html.parting import part_words
from toolkit.importing.html.text import text_in
from toolkit.importing.tree import Block, Leaflet, Left
from toolkit.importing.words import count_words


def read_page(text: str | bytes) -> Leaflet:
    """Read a page as a browser does: whatever is wrong in it, it makes a tree of it."""
    return leaflet_of(tree_of(text))


def tree_of(text: str | bytes) -> Any:
    """Return the elements of a page as they are in it."""
    import tinyhtml5

    # Pictures inside the page are no text, and read quickly.
    if len(text) > budget.PAGE_BYTES and len(_picture_less(text)) > budget.PAGE_BYTES:
        raise Unreadable(
            f"it has more than {budget.PAGE_BYTES // 1000} KB of text",
            "import it in parts: a leaflet has some pages",
        )
    root = tinyhtml5.parse(text, namespace_html_elements=False)
    for each in root.iter():
        if isinstance(each.tag, str) and each.tag.startswith("{"):
            each.tag = _plain_name(each.tag)
    return root


def leaflet_of(root: Any) -> Leaflet:
    """Return the leaflet that a page's elements are; some of their words are parted for it."""
    head, body = root.find("head"), root.find("body")
    if body is None:
        body = root
    part_words(body)
    title = "" if head is None else " ".join("".join(head.findtext("title") or "").split())
    return Leaflet(
        tuple(_blocks(body)),
        count_words(text_in(body)),
        title,
        root.get("lang", "") or body.get("lang", ""),
        _address(head),
    )


def _plain_name(tag: str) -> str:
    """Return the name of an element of a drawing or a formula."""
    name = tag.rpartition("}")[2]
    # The title of a page is none of its words; that of a drawing is what it shows.
    return "desc" if name == "title" else name


def _picture_less(text: str | bytes) -> str | bytes:
    if isinstance(text, bytes):
        return re.sub(rb"base64,[A-Za-z0-9+/=\s]+", b"", text)
    return re.sub(r"base64,[A-Za-z0-9+/=\s]+", "", text)


def _blocks(body: Any) -> list[Block]:
    mains = [each for each in body.iter() if each.tag == "main" or each.get("role") == "main"]
    if len(mains) != 1:
        return [*blocks_of(body, 0, is_in_main=False)]
    found: list[Block] = [*blocks_of(mains[0], 0, is_in_main=True)]
    around = " ".join(text_in(body, without=mains[0]).split())
    return [*found, Left("around the main part", around)] if around else found


def _address(head: Any) -> str:
    """Return where the page says that it is."""
    if head is None:
        return ""
    for each in head.iter():
        if each.tag == "base" and each.get("href", "").startswith("http"):
            return str(each.get("href"))
        if each.tag == "link" and each.get("rel") == "canonical":
            return str(each.get("href", ""))
        if each.tag == "meta" and each.get("property") == "og:url":
            return str(each.get("content", ""))
    return ""
