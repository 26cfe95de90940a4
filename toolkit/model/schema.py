"""Models -> JSON Schemas that 2020-12 validators and editors that know only Draft-07 both read.

Nothing is used that the drafts disagree on: no siblings of $ref, no prefixItems, no unevaluated*.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from msgspec import Struct
from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import WithDefaultSchema

from toolkit.model.shared import Glossary, Organisations, References

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class NamedSchema(Struct, frozen=True, eq=False):
    """A JSON Schema as plain data, of a kind of record or of a shared file."""

    name: str
    data: dict[str, Any]


SHARED: dict[str, tuple[Any, str]] = {
    "references": (References, "The collection's sources in CSL-JSON, as Zotero exports them."),
    "glossary": (Glossary, "Medical words and their plain meanings."),
    "organisations": (Organisations, "Organisations that support patients."),
}
"""What the schema of each shared file is made from, and what the file is."""


class WithoutDefaults(GenerateJsonSchema):
    """Leaves out what a key that is left out stands for: some editors would type it in."""

    def default_schema(self, schema: WithDefaultSchema) -> JsonSchemaValue:
        """Return the schema of the value alone."""
        return self.generate_inner(schema["schema"])


@cache
def shared_schema(name: str) -> NamedSchema:
    """Return the schema of a shared file by its name."""
    source, what = SHARED[name]
    return schema_of(source, name, what)


def schema_of(source: Any, name: str, what: str) -> NamedSchema:
    """Return the schema that follows from a model or a type."""
    schema = TypeAdapter(source).json_schema(schema_generator=WithoutDefaults)
    return NamedSchema(name, tidy(schema, what))


def tidy(schema: dict[str, Any], description: str) -> dict[str, Any]:
    """Bring a schema from Pydantic into the form both drafts read the same way."""
    title = schema.get("title")
    plain = _plain(schema)
    head = {"$schema": DIALECT, "title": title, "description": description}
    return {
        **{key: value for key, value in head.items() if value},
        **plain,
        "description": description,
    }


def _plain(node: Any) -> Any:
    if isinstance(node, list):
        return [_plain(item) for item in node]
    if not isinstance(node, dict):
        return node
    # A property's title repeats its name.
    kept = {k: v for k, v in node.items() if k != "discriminator"}
    if isinstance(kept.get("title"), str):
        del kept["title"]
    result = {
        key: value if key in ("examples", "enum", "const") else _plain_map(key, value)
        for key, value in kept.items()
    }
    if "$ref" in result and len(result) > 1:
        result["allOf"] = [{"$ref": result.pop("$ref")}]
    if "const" in result:
        result.setdefault("type", "string")
    return result


def _plain_map(key: str, value: Any) -> Any:
    # Under these keywords the keys are names, and a property may well be called title.
    if key in ("properties", "$defs") and isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    return _plain(value)


def as_text(schema: dict[str, Any]) -> str:
    """Write a schema as it is in schemas/."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
