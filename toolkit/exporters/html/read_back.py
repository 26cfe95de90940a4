"""A page and its HTML file -> a HandoutError if a browser would show or read out less than it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.exporters.artifact import Artifact
from toolkit.exporters.context import Context
from toolkit.exporters.read_back.compare import check_words
from toolkit.pages.page import Page

_UNREAD = {"head", "script", "style", "template", "noscript"}


def check(page: Page, artifact: Artifact, context: Context) -> None:
    """Read the file as a browser does."""
    del context
    check_words(page, artifact.path, read_html(artifact.content))


def read_html(content: bytes) -> str:
    """Return the text that a browser shows or reads out, from the tree it makes of the file."""
    import tinyhtml5

    return "".join(_shown(tinyhtml5.parse(content.decode(), namespace_html_elements=False)))


def _shown(element: Any) -> Iterator[str]:
    """Yield the words of an element and those behind it."""
    is_shown = isinstance(element.tag, str) and element.tag not in _UNREAD
    if is_shown and "hidden" not in element.attrib and "popover" not in element.attrib:
        yield element.text or ""
        number = int(element.get("start") or 1)
        for child in element:
            if element.tag == "ol" and child.tag == "li":
                number = int(child.get("value") or number)
                yield f"{number}. "
                number += 1
            yield from _shown(child)
    yield element.tail or ""
