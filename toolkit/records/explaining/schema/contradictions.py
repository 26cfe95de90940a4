"""Data that fits its schema but not its model -> what in it contradicts what, and both ways out."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter, ValidationError

from toolkit.base.diagnostics import Finding, Route
from toolkit.records.problem import Problem


def typed(adapter: TypeAdapter[Any], data: Any, at: Route = ()) -> tuple[Any, list[Problem]]:
    """Return the model, or what contradicts itself."""
    try:
        return adapter.validate_python(data), []
    except ValidationError as error:
        return None, [_contradiction(found, data, at) for found in error.errors()]


def _contradiction(found: Any, data: Any, at: Route) -> Problem:
    reason = str(found["msg"]).removeprefix("Value error, ")
    message, _, hint = reason.partition("; ")
    return Problem(
        "MOD001",
        Finding((*at, *_route(found["loc"], data)), message, hint or "change one of the two"),
    )


def _route(loc: tuple[int | str, ...], data: Any) -> Route:
    """Drop what Pydantic adds to a location: the names of union branches are not keys."""
    route: list[int | str] = []
    for step in loc:
        if _has(data, step):
            data = data[step]
            route.append(step)
    return tuple(route)


def _has(data: Any, step: int | str) -> bool:
    if isinstance(data, list):
        return isinstance(step, int) and step < len(data)
    return isinstance(data, dict) and step in data
