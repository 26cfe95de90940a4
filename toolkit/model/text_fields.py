"""The models -> which of their text fields hold prose, and which plain words or a set form."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from toolkit.base.diagnostics import Route
from toolkit.model.base import NOT_BLANK, Markup

TextKind = Literal["prose", "paragraph", "plain", "form"]
"""Prose has paragraphs and lists; a form is an id, a date, an address or the like."""


class TextPaths(NamedTuple):
    """The keys that lead to texts, without positions in lists; after a list's key comes None."""

    every: frozenset[tuple[str | None, ...]]
    """Each text for readers."""
    prose: frozenset[tuple[str | None, ...]]
    """Those that may hold several paragraphs."""


def texts_in(model: BaseModel, route: Route = ()) -> list[tuple[Route, str, TextKind]]:
    """Return each text for readers, and of which kind it is, in the order of the model."""
    found: list[tuple[Route, str, TextKind]] = []
    for name, key, kind in _fields(type(model)):
        value = getattr(model, name)
        if isinstance(value, str):
            if value and kind:
                found.append(((*route, key), value, kind))
        elif isinstance(value, BaseModel):
            found += texts_in(value, (*route, key))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, BaseModel):
                    found += texts_in(item, (*route, key, index))
                elif kind and isinstance(item, str):
                    found.append(((*route, key, index), item, kind))
    return found


def plain_texts(model: BaseModel, route: Route = ()) -> list[tuple[Route, str]]:
    """Return each field that is printed letter for letter, and is not empty."""
    return [(at, text) for at, text, kind in texts_in(model, route) if kind == "plain"]


@cache
def kinds_of_texts(model: type[BaseModel]) -> tuple[tuple[str, str, TextKind | None], ...]:
    """Return (attribute, key in the file, kind of its texts) of each field; of a form None."""
    return tuple(
        (name, key, next(iter(_kinds(annotation) - {"form"}), None))
        for name, key, annotation in _annotations(model)
    )


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str, TextKind | None], ...]:
    """The same of the fields that hold texts or models."""
    groups = {name for name, _key, inner in _annotations(model) if any(groups_in(inner))}
    return tuple(each for each in kinds_of_texts(model) if each[2] or each[0] in groups)


def paths_in(annotation: Any, kinds: AbstractSet[TextKind]) -> Iterator[tuple[str | None, ...]]:
    """Yield the keys that lead to each text of these kinds in a value of this type.

    The positions in lists are left out; after the key of a list of texts comes None.
    """
    if kinds & _kinds(annotation):
        yield (None,) if _is_list(annotation) else ()
    for model in groups_in(annotation):
        yield from _paths_below(model, frozenset(kinds))


# Sections of several kinds are made of the same models.
@cache
def _paths_below(
    model: type[BaseModel], kinds: frozenset[TextKind]
) -> tuple[tuple[str | None, ...], ...]:
    return tuple(
        (key, *path) for _name, key, inner in _annotations(model) for path in paths_in(inner, kinds)
    )


@cache
def _annotations(model: type[BaseModel]) -> tuple[tuple[str, str, Any], ...]:
    """(attribute, key in the file, type with its marks) of each field."""
    return tuple(
        (name, info.alias or name, _type_of(info)) for name, info in model.model_fields.items()
    )


def _type_of(info: FieldInfo) -> Any:
    return Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation


def _is_list(annotation: Any) -> bool:
    if get_origin(annotation) is Annotated:
        return _is_list(get_args(annotation)[0])
    return get_origin(annotation) is tuple


def _kinds(annotation: Any) -> set[TextKind]:
    if annotation is str:
        return {"plain"}
    if get_origin(annotation) is Literal:
        return set()
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return set()
    if get_origin(annotation) is Annotated:
        base, *marks = get_args(annotation)
        return {_kind(marks)} if base is str else _kinds(base)
    return {kind for part in get_args(annotation) for kind in _kinds(part)}


def _kind(marks: list[Any]) -> TextKind:
    for mark in marks:
        if isinstance(mark, Markup):
            return "prose" if mark.block else "paragraph"
    patterns = {mark.pattern for mark in marks if isinstance(mark, StringConstraints)}
    return "plain" if patterns <= {None, NOT_BLANK} else "form"


def groups_below(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield every model in a value of this type, and in theirs."""
    for model in groups_in(annotation):
        yield model
        for _name, _key, inner in _annotations(model):
            yield from groups_below(inner)


def groups_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield every model in a value of this type, but not what is in theirs."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from groups_in(part)
