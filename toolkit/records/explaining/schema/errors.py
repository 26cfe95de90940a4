"""jsonschema's errors -> one problem a place, the cause first, in an editor's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from toolkit.base import budget
from toolkit.base.diagnostics import Route
from toolkit.base.text.nearest import nearest
from toolkit.model.schema import NamedSchema
from toolkit.records.explaining.schema.keys import KeyErrors
from toolkit.records.explaining.schema.values import explain_value
from toolkit.records.explaining.schema.walk import resolve
from toolkit.records.explaining.source import Source
from toolkit.records.problem import Problem
from toolkit.records.reading.schema_check import fits
from toolkit.records.reading.schema_errors import schema_errors
from toolkit.records.syntax.notation import YAML, Notation

# Of several errors at one place the first of these is the cause and the others follow from it.
_CAUSE_FIRST = ("type", "enum", "const", "minLength", "pattern", "format")


def check_schema(
    schema: NamedSchema, data: Any, text: str = "", notation: Notation = YAML
) -> Iterator[Problem]:
    """Yield what keeps the data from fitting the schema; nothing when it fits.

    `text` is the file, for hints that name a line or repeat what was typed, in its notation.
    """
    if not fits(schema, data):
        errors = schema_errors(schema, data)
        yield from explain_errors(errors, schema.data, Source(text, data, notation))


def explain_errors(
    errors: Iterable[Any], schema: Mapping[str, Any], source: Source
) -> Iterator[Problem]:
    """Yield one problem for each place that an editor has to fix, in no particular order."""
    keys = KeyErrors(schema, source)
    values: dict[Route, list[Any]] = {}
    for error in islice(leaves(errors), budget.SCHEMA_PROBLEMS):
        route: Route = tuple(error.absolute_path)
        if error.validator == "required":
            keys.missing(route, missing_names(error))
        elif error.validator == "additionalProperties":
            keys.unknown(route, unknown_names(error))
        else:
            values.setdefault(route, []).append(error)
    problems = list(keys.problems())
    for route, found in values.items():
        if route in keys.said:
            continue
        found.sort(key=_rank)
        yield explain_value(route, found[0], resolve(schema, route), source, schema)
    yield from problems


def _rank(error: Any) -> int:
    keyword = error.validator
    return _CAUSE_FIRST.index(keyword) if keyword in _CAUSE_FIRST else len(_CAUSE_FIRST)


def missing_names(error: Any) -> list[str]:
    """Return the keys that an error of `required` misses."""
    return [name for name in error.validator_value if name not in error.instance]


def unknown_names(error: Any) -> list[str]:
    """Return the keys that an error of `additionalProperties` is about."""
    known = error.schema.get("properties", {})
    return [name for name in error.instance if name not in known]


def leaves(errors: Iterable[Any]) -> Iterator[Any]:
    """Follow each anyOf into the one branch that the value was meant for."""
    for error in errors:
        if error.validator not in ("anyOf", "oneOf"):
            yield error
            continue
        branches: dict[int, list[Any]] = {}
        for part in error.context:
            branches.setdefault(part.schema_path[0], []).append(part)
        branches = {at: parts for at, parts in branches.items() if not _only_not_found(error, at)}
        # A branch whose very type is wrong was not meant; if all are, the anyOf itself speaks.
        meant = [
            parts
            for parts in branches.values()
            if not any(p.validator == "type" and not p.path for p in parts)
        ]
        if meant:
            fewest = min(meant, key=len)
            yield from leaves(fewest)
        else:
            yield error


def _only_not_found(error: Any, at: int) -> bool:
    """Return whether a branch is the group of not_found, and the value is not meant for that."""
    form = error.schema.get(error.validator, ())[at]
    if not str(form.get("$ref", "")).endswith("/NotFound") or not isinstance(error.instance, dict):
        return False
    return not any(nearest(str(key), ["not_found"]) for key in error.instance)
