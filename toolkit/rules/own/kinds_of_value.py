"""The type of a field -> what may be there: a group of keys, a list, a text, or another value."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from toolkit.base.settings.verbs.verb import Sort, Spot
from toolkit.model.base import Markup
from toolkit.model.not_found import NotFound
from toolkit.model.record_model import RecordModel


class Inside(NamedTuple):
    """One type that a field may have, without what only marks it."""

    type: Any
    is_marked: bool = False
    """Whether it is a text that may have markup and sources."""


def types_in(annotation: Any, *, is_marked: bool = False) -> Iterator[Inside]:
    """Yield each type of a union; what stands for a text that was not found is none."""
    if get_origin(annotation) is Annotated:
        base, *marks = get_args(annotation)
        marked = any(isinstance(mark, Markup) for mark in marks)
        yield from types_in(base, is_marked=marked)
    elif get_origin(annotation) in (tuple, Literal) or isinstance(annotation, type):
        if annotation not in (NotFound, type(None)):
            yield Inside(annotation, is_marked)
    else:
        for part in get_args(annotation):
            yield from types_in(part)


@cache
def fields_of(model: type[BaseModel]) -> dict[str, Any]:
    """Return the types of a group's keys."""
    hints = get_type_hints(model, include_extras=True)
    return {info.alias or name: hints[name] for name, info in model.model_fields.items()}


@cache
def entries_of(model: type[BaseModel]) -> str:
    """Return the key of a group's only list of entries; empty if it has none, or several."""
    found = [
        key
        for key, annotation in fields_of(model).items()
        for each in types_in(annotation)
        if is_list(each.type) and groups_of(get_args(each.type)[0])
    ]
    return found[0] if len(found) == 1 else ""


def is_list(kind: Any) -> bool:
    """Return whether it is the type of a list."""
    return get_origin(kind) is tuple


def groups_of(annotation: Any) -> list[type[BaseModel]]:
    """Return the groups of keys that may be there."""
    return [each.type for each in types_in(annotation) if is_group(each.type)]


def is_group(kind: Any) -> bool:
    """Return whether it is the type of a group of keys."""
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def spot_of(inside: Inside) -> Spot:
    """Return what a rule may judge of such a value."""
    kind = inside.type
    if is_group(kind):
        needed = {
            info.alias or name: info.is_required() for name, info in kind.model_fields.items()
        }
        sort: Sort = "record" if issubclass(kind, RecordModel) else "group"
        return Spot(sort, needed, may_cite=_may_cite(kind))
    if is_list(kind):
        return Spot("list", may_cite=_may_cite(get_args(kind)[0]))
    if get_origin(kind) is Literal:
        return Spot("words", choices=tuple(map(str, get_args(kind))))
    if kind is str:
        return Spot("text" if inside.is_marked else "words", may_cite=inside.is_marked)
    return Spot("value")


def _may_cite(annotation: Any) -> bool:
    return any(
        each.is_marked
        or (is_list(each.type) and _may_cite(get_args(each.type)[0]))
        or (is_group(each.type) and any(map(_may_cite, fields_of(each.type).values())))
        for each in types_in(annotation)
    )
