"""The bytes of an HTML or JSON file -> the words that a reader of it meets, in order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

_UNREAD = {"head", "script", "style", "template", "noscript"}


def read_html(content: bytes) -> str:
    """Give the text that a browser shows or reads out, from the tree that it makes of the file."""
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


def read_json(content: bytes) -> str:
    """Give every text of the data."""
    return "\n".join(_strings(json.loads(content)))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)
