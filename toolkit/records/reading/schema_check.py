"""Plain data -> does it fit its JSON Schema?

jsonschema-rs decides (it is 70 times as fast); where its wheel is missing, jsonschema does, which
also explains every refusal. A differential test holds them to the same answers.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from toolkit.model.schema import NamedSchema
from toolkit.records.reading.formats import FORMATS, explaining_validator_class, format_checker


def deciding(schema: dict[str, Any]) -> Callable[[Any], bool]:
    """Return the function that says whether data fits a schema."""
    try:
        import jsonschema_rs
    except ImportError:  # no wheel for this machine
        is_valid: Callable[[Any], bool] = explaining(schema).is_valid
        return is_valid
    validator = jsonschema_rs.Draft202012Validator(
        schema, validate_formats=True, formats=dict(FORMATS)
    )
    return validator.is_valid


def explaining(schema: dict[str, Any]) -> Any:
    """Return the jsonschema validator of a schema."""
    return explaining_validator_class()(schema, format_checker=format_checker())


@cache
def _accepts(schema: NamedSchema) -> Callable[[Any], bool]:
    return deciding(schema.data)


@cache
def explainer(schema: NamedSchema) -> Any:
    """Return the jsonschema validator of a kind of record or of a shared file, built once."""
    return explaining(schema.data)


def fits(schema: NamedSchema, data: Any) -> bool:
    """Return whether the data fits the schema."""
    return _accepts(schema)(data)
