"""Values and types -> the words by which messages call them."""

from __future__ import annotations

from typing import Any

from toolkit.base.diagnostics import Route

TYPE_WORDS = {
    "object": "a group of keys",
    "array": "a list",
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "nothing",
}


def shorten(text: str, width: int = 40) -> str:
    """Return a text on one line, cut with … if it is longer than `width`."""
    # Only the beginning can be shown, so only that much is worth looking at.
    line = " ".join(text[: width * 4].split())
    return f"{line[: width - 1]}…" if len(line) > width or len(text) > width * 4 else line


def quoted(text: str) -> str:
    """Return a text as messages quote it."""
    return f'"{shorten(text)}"'


def kind_of(value: Any) -> str:
    """Return what a value is, to follow the word `is`."""
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return f"the switch {str(value).lower()}"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the text {quoted(value)}"
    return "a list" if isinstance(value, list) else "a group of keys"


def name_of(route: Route) -> str:
    """Call the value at a route by its key, or by its number in its list."""
    if not route:
        return "the record"
    last = route[-1]
    if isinstance(last, str):
        return shorten(last)
    names = [step for step in route if isinstance(step, str)]
    return f"entry {last + 1} of {shorten(names[-1])}" if names else f"entry {last + 1}"
