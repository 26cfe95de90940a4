"""A model with values -> its fields that bear a mark, wherever they are, each with its route."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import BaseModel

from toolkit.base.diagnostics import Route
from toolkit.model.marks import marks_of

M = TypeVar("M")


def marked_fields(
    model: BaseModel, mark: type[M], at: Route = ()
) -> Iterator[tuple[Route, M, Any]]:
    """Yield route, mark and value of each field with the mark, in the order of the model."""
    for name, key, found in _fields(type(model), cast(Hashable, mark)):
        value = getattr(model, name, None)
        if found is not None:
            yield (*at, key), found, value
        if isinstance(value, BaseModel):
            yield from marked_fields(value, mark, (*at, key))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, BaseModel):
                    yield from marked_fields(item, mark, (*at, key, index))


@cache
def _fields(model: type[BaseModel], mark: Hashable) -> tuple[tuple[str, str, Any], ...]:
    """(attribute, key in the file, mark) of the fields that have it or may hold models."""
    return tuple(
        (
            name,
            info.alias or name,
            next((m for m in marks_of(model)[name] if isinstance(m, cast(type, mark))), None),
        )
        for name, info in model.model_fields.items()
    )
