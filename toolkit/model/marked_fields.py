"""A model with values -> its fields that bear a mark, wherever they are, each with its route."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from datetime import date
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, cast, get_args, get_origin

from pydantic import BaseModel

from toolkit.base.diagnostics import Route
from toolkit.model.marks import marks_of

M = TypeVar("M")
_WITHOUT_MODELS = (str, int, float, date, type(None))


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
    found = []
    marks = marks_of(model)
    for name, info in model.model_fields.items():
        own = next((each for each in marks[name] if isinstance(each, cast(type, mark))), None)
        if own is not None or may_hold_models(info.annotation):
            found.append((name, info.alias or name, own))
    return tuple(found)


def may_hold_models(annotation: Any) -> bool:
    """Whether a value of this type may be a model, or have models in it."""
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return False
    if inside:
        types = inside[:1] if origin is Annotated else inside
        return any(may_hold_models(each) for each in types if each is not ...)
    return not isinstance(annotation, type) or not issubclass(annotation, _WITHOUT_MODELS)
