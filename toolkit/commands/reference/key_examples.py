"""A key -> its example as the lines of a file, below the keys that lead to it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from toolkit.commands.reference.keys import Key, whole
from toolkit.model.kinds.kinds import Kinds
from toolkit.records.syntax.dump import as_yaml


def example_of(key: Key, kinds: Kinds) -> str:
    """Return the example of a key as the lines of a file; nothing if it has none."""
    if key.kind == "settings":
        return _toml(key, kinds)
    if key.example is None:
        return ""
    value = _in_place(key, kinds)
    if key.kind == "references":
        text = json.dumps(value, indent=2, ensure_ascii=False) + "\n"
        # The parts of a date on one line.
        return re.sub(r"\[[\s\d,\[\]]+\]", lambda match: "".join(match[0].split()), text)
    return as_yaml(value)


def _in_place(key: Key, kinds: Kinds) -> Any:
    """Put the example under the keys that lead to it; an entry of a list is shown whole."""
    value = key.example
    for above, each in reversed(list(pairwise([whole(key.kind, kinds), *_way_to(key, kinds)]))):
        group = {each.path[-1]: value}
        if each.in_list:
            needed = {
                one.path[-1]: one.example for one in above.keys if one.path[-1] in each.beside
            }
            group = needed | group
        value = [group] if each.in_list else group
    return value


def _way_to(key: Key, kinds: Kinds) -> Iterator[Key]:
    above = whole(key.kind, kinds)
    for step in key.path:
        above = next(each for each in above.keys if each.path[-1] == step)
        yield above


def _toml(key: Key, kinds: Kinds) -> str:
    if not key.path:
        return ""
    value = _value(key)
    if isinstance(value, dict) and not key.keys:
        return _table(f"[{'.'.join(key.path)}]", value)
    table = next(_way_to(key, kinds))
    head = (
        f"[[{table.path[0]}]]" if any(each.in_list for each in table.keys) else f"[{table.path[0]}]"
    )
    if key is not table:
        needed = {each.path[-1]: _value(each) for each in table.keys if each.needed}
        return _table(head, {**(needed if key.in_list else {}), key.path[-1]: value})
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return _table(head, value[0])  # an example of its own, where not all keys go together
    values = {each.path[-1]: _value(each) for each in table.keys}
    own = {name: each for name, each in values.items() if not isinstance(each, dict)}
    below = [_toml(each, kinds) for each in table.keys if each.path[-1] not in own]
    return "\n".join([_table(head, own), *below])


def _table(head: str, values: dict[str, Any]) -> str:
    return "\n".join([head, *(f"{name} = {written(each)}" for name, each in values.items())]) + "\n"


def _value(key: Key) -> Any:
    return key.default if key.example is None else key.example


def written(value: Any) -> str:
    """Return a value as toolkit.toml has it."""
    return json.dumps(value, ensure_ascii=False)
