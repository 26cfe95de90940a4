"""JSON text -> plain data, with the refusals and the numbers of the reader of YAML."""

from __future__ import annotations

import json
from typing import Any

from toolkit.base import budget
from toolkit.records.syntax.decode import has_refused
from toolkit.records.syntax.yaml_values import plain_value, read_values


def read_json(text: str) -> Any:
    """Read JSON; equal keys and deep nesting mean the same trouble in it as in YAML."""
    has_twice = False

    def group(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal has_twice
        found = dict(pairs)
        has_twice = has_twice or len(found) < len(pairs)
        return found

    # Numbers are read as in YAML.
    data = json.loads(
        text,
        parse_int=plain_value,
        parse_float=plain_value,
        parse_constant=plain_value,
        object_pairs_hook=group,
    )
    if has_twice or _is_too_deep(data):
        # JSON is YAML, and the reader of YAML has the words for it.
        read_values(text, is_json=True)
    return _without_halves(data) if "\\ud" in text.lower() else data


def has_hidden(value: Any) -> bool:
    """Whether a text in parsed JSON holds a character that no file may."""
    if isinstance(value, str):
        return has_refused(value)
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(map(has_hidden, inside))


def _is_too_deep(data: Any) -> bool:
    level = [data]
    for _ in range(budget.RECORD_DEPTH + 1):
        level = [
            inner
            for each in level
            if isinstance(each, dict | list)
            for inner in (each.values() if isinstance(each, dict) else each)
        ]
    return bool(level)


def _without_halves(data: Any) -> Any:
    """Replace halves of characters, which JSON can write and nothing can print."""
    if isinstance(data, str):
        return data.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(data, list):
        return [_without_halves(each) for each in data]
    if isinstance(data, dict):
        return {_without_halves(key): _without_halves(value) for key, value in data.items()}
    return data
