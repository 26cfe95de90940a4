"""Plain data -> does it fit its JSON Schema, and if not, why.

jsonschema-rs decides (it is 70 times as fast), jsonschema explains every refusal; where the Rust
wheel is missing, jsonschema does both. A differential test holds them to the same answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import Any

from toolkit.base import budget
from toolkit.model.schema import schema_of
from toolkit.records.explaining.source import Source
from toolkit.records.problem import Problem
from toolkit.records.reading.formats import FORMATS, explaining_validator_class, format_checker
from toolkit.records.syntax.notation import YAML, Notation


def deciding(schema: dict[str, Any]) -> Callable[[Any], bool]:
    """Give the function that says whether data fits a schema."""
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
    """Give the jsonschema validator of a schema."""
    return explaining_validator_class()(schema, format_checker=format_checker())


@cache
def _accepts(name: str) -> Callable[[Any], bool]:
    return deciding(schema_of(name))


@cache
def explainer(name: str) -> Any:
    """Give the jsonschema validator of a kind of record or of a shared file, built once."""
    return explaining(schema_of(name))


def fits(name: str, data: Any) -> bool:
    """Say whether the data fits the schema."""
    return _accepts(name)(data)


def check_schema(
    name: str, data: Any, text: str = "", notation: Notation = YAML
) -> Iterator[Problem]:
    """Yield what keeps the data from fitting the schema; nothing when it fits.

    `text` is the file, for hints that name a line or repeat what was typed, in its notation.
    """
    if not fits(name, data):
        from toolkit.records.explaining.explain import (
            explain,  # late: most runs have nothing to explain
        )

        errors = islice(explainer(name).iter_errors(data), budget.SCHEMA_PROBLEMS)
        yield from explain(errors, schema_of(name), Source(text, data, notation))
