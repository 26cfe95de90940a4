"""Ways through a JSON Schema: the part that describes the value at a route."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from toolkit.base.diagnostics import Route

Schema = Mapping[str, Any]


def follow(root: Schema, node: Schema) -> Schema:
    """Go through $ref and a single allOf; the outer description stays the nearer one."""
    seen: dict[str, Any] = {}
    while True:
        seen = {**node, **seen}
        reference = node.get("$ref")
        if reference is None and len(node.get("allOf", ())) == 1:
            reference = node["allOf"][0].get("$ref")
        if not isinstance(reference, str):
            seen.pop("$ref", None)
            seen.pop("allOf", None)
            return seen
        node = root["$defs"][reference.rsplit("/", 1)[-1]]


def branches(root: Schema, node: Schema) -> list[Schema]:
    """Return the forms that a value may take, without null."""
    node = follow(root, node)
    forms = [follow(root, form) for form in node.get("anyOf", node.get("oneOf", ()))]
    return [form for form in forms if form.get("type") != "null"] or [node]


def is_not_found(root: Schema, node: Schema) -> bool:
    """Return whether a value may also be the group that says that no source was found."""
    forms = [each.get("properties", {}) for each in branches(root, node)]
    return len(forms) > 1 and any(list(each) == ["not_found"] for each in forms)


def resolve(root: Schema, route: Route) -> Schema:
    """Return the schema of the value at a route; {} where the schema does not know it."""
    node: Schema = follow(root, root)
    for step in route:
        key = "items" if isinstance(step, int) else "properties"
        for form in branches(root, node):
            part = form.get(key, {})
            if isinstance(step, str):
                part = part.get(step, {})
            if part:
                # The description of the field is beside its forms, not in them.
                node = follow(root, part)
                break
        else:
            return {}
    return node


def homes(root: Schema, name: str, node: Schema | None = None, at: Route = ()) -> Iterator[Route]:
    """Yield the routes of groups that know a key, without those inside lists."""
    for form in branches(root, node if node is not None else root):
        properties = form.get("properties", {})
        if name in properties:
            yield at
        for key, part in properties.items():
            yield from homes(root, name, part, (*at, key))


def known_keys(root: Schema, route: Route) -> list[str]:
    """Return the keys that the group at a route may have, in the order of the model."""
    return _gather(root, route, "properties")


def required_keys(root: Schema, route: Route) -> list[str]:
    """Return the keys that the group at a route must have, in the order of the model."""
    return _gather(root, route, "required")


def keys_to_write(root: Schema, route: Route) -> list[str]:
    """Return the keys to name to whoever has none: those that must be there, or else all."""
    required = required_keys(root, route)
    return required or [key for key in known_keys(root, route) if key != "not_found"]


def _gather(root: Schema, route: Route, keyword: str) -> list[str]:
    found: dict[str, None] = {}
    for form in branches(root, resolve(root, route)):
        found.update(dict.fromkeys(form.get(keyword, ())))
    return list(found)
