"""A model with values -> its fields that bear a mark, wherever they are, each with its route."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import BaseModel

from toolkit.base.diagnostics import Route
from toolkit.model.marks import marks_of
from toolkit.model.text_fields import groups_in

M = TypeVar("M")


def marked_fields(model: BaseModel, mark: type[M], at: Route = ()) -> list[tuple[Route, M, Any]]:
    """Return route, mark and value of each field with the mark, in the order of the model."""
    marked: list[tuple[Route, M, Any]] = []
    for name, key, found in _fields(type(model), cast(Hashable, mark)):
        value = getattr(model, name, None)
        if found is not None:
            marked.append(((*at, key), found, value))
        if isinstance(value, BaseModel):
            marked += marked_fields(value, mark, (*at, key))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, BaseModel):
                    marked += marked_fields(item, mark, (*at, key, index))
    return marked


@cache
def _fields(model: type[BaseModel], mark: Hashable) -> tuple[tuple[str, str, Any], ...]:
    """(attribute, key in the file, mark) of the fields that have it, or a field of it below."""
    found = []
    marks = marks_of(model)
    for name, info in model.model_fields.items():
        own = next((each for each in marks[name] if isinstance(each, cast(type, mark))), None)
        if own is not None or any(_fields(each, mark) for each in groups_in(info.annotation)):
            found.append((name, info.alias or name, own))
    return tuple(found)
