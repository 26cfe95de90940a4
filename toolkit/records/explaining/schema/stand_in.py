"""A JSON Schema's part -> the plainest value that fits it, in the place of a missing or wrong one.

It lets the rest of a record be read; what is found in it is never reported.
"""

from __future__ import annotations

import re
from typing import Any

from toolkit.records.explaining.schema.walk import Schema, follow

_DEPTH = 20
_TEXTS = (
    "…",
    "a",
    "b",
    "en-GB",
    "2000-01-01",
    "https://example.org",
    "1.0",
    "100000",
    "A00",
    "8A00",
    "D000000",
    "a.svg",
)
"""One of them fits each pattern of the schemas, which a test proves."""


def stand_in(root: Schema, part: Schema, number: int = 0) -> Any:
    """Return a value that fits; `number` tells those of one list apart."""
    return _value(root, part, number, 0)


def _value(root: Schema, part: Schema, number: int, depth: int) -> Any:
    part = follow(root, part)
    if depth > _DEPTH:
        return None
    for forms in ("anyOf", "oneOf"):
        if forms in part:
            branches = [follow(root, form) for form in part[forms]]
            if any(form.get("type") == "null" for form in branches):
                return None
            return _value(root, branches[0], number, depth + 1)
    if "const" in part:
        return part["const"]
    if "enum" in part:
        return part["enum"][number % len(part["enum"])]
    match part.get("type"):
        case "object":
            properties = part.get("properties", {})
            # Of a group that needs something, whatever it is, the first.
            needed = part.get("required") or list(properties)[: part.get("minProperties", 0)]
            return {
                name: _value(root, properties.get(name, {}), number, depth + 1) for name in needed
            }
        case "array":
            count = part.get("minItems", 0)
            return [_value(root, part.get("items", {}), at, depth + 1) for at in range(count)]
        case "string":
            pattern = re.compile(part.get("pattern", ""))
            fitting = [text for text in _TEXTS if pattern.search(text)]
            # Where only one fits, a list of different texts cannot be made.
            return fitting[number % len(fitting)] if fitting else "…"
        case "integer" | "number":
            return part.get("minimum", 0) + number
        case "boolean":
            return False
    return None
