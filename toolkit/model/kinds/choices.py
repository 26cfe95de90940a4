"""A type with choices, and the values that a collection adds to them -> the type with both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import reduce
from operator import or_
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, Field, create_model

from toolkit.model.base import one_of
from toolkit.model.marks import Choices

Added = Mapping[str, Mapping[str, str]]
"""By the name of a choice, values with the words that pages show."""


def choices_in(annotation: Any) -> dict[str, Choices]:
    """Return the choices in a value of this type to which a collection may add, by name."""
    return {each.name: each for each in _choices(annotation) if each.name}


def with_choices(annotation: Any, added: Added) -> Any:
    """Return the type with the values that are added to its choices."""
    if not choices_in(annotation).keys() & added.keys():
        return annotation
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        base, *marks = parts
        own = next((each for each in marks if _is_added_to(each, added)), None)
        if own:
            more = added[own.name]
            marks[marks.index(own)] = replace(own, labels={**own.labels, **more})
            base = _longer(base, more)
        return Annotated[(with_choices(base, added), *marks)]
    if origin is tuple:
        return tuple.__class_getitem__((with_choices(parts[0], added), ...))
    if origin in (Union, UnionType):
        return reduce(or_, (with_choices(each, added) for each in parts))
    return _model(annotation, added)


def _is_added_to(mark: Any, added: Added) -> bool:
    return isinstance(mark, Choices) and mark.name in added


def _choices(annotation: Any) -> Iterator[Choices]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for hint in get_type_hints(annotation, include_extras=True).values():
            yield from _choices(hint)
    if get_origin(annotation) is not Literal:
        for part in get_args(annotation):
            if isinstance(part, Choices):
                yield part
            else:
                yield from _choices(part)


def _longer(annotation: Any, more: Mapping[str, str]) -> Any:
    if get_origin(annotation) is Literal:
        return one_of((*get_args(annotation), *more))
    return (
        reduce(or_, (_longer(each, more) for each in get_args(annotation)))
        if get_args(annotation)
        else annotation
    )


def _model(model: type[BaseModel], added: Added) -> type[BaseModel]:
    fields: dict[str, Any] = {}
    for name, hint in get_type_hints(model, include_extras=True).items():
        info = model.model_fields.get(name)
        if info is None or not choices_in(hint).keys() & added.keys():
            continue
        marks = [each for each in info.metadata if not isinstance(each, Choices)]
        given = {} if info.is_required() else {"default": info.default}
        field = Field(description=info.description, examples=info.examples, **given)
        changed = with_choices(hint, added)
        # What a field says beside its type, such as how many entries, is not in its type.
        fields[name] = (Annotated[(changed, *marks)] if marks else changed, field)
    return create_model(model.__name__, __base__=model, __doc__=model.__doc__, **fields)
