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


def plain_texts(model: BaseModel, route: Route = ()) -> list[tuple[Route, str]]:
    """Return each field that is printed letter for letter, and is not empty."""
    found: list[tuple[Route, str]] = []
    for name, key, is_plain in _fields(type(model)):
        value = getattr(model, name)
        if isinstance(value, str):
            if value and is_plain:
                found.append(((*route, key), value))
        elif isinstance(value, BaseModel):
            found += plain_texts(value, (*route, key))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, BaseModel):
                    found += plain_texts(item, (*route, key, index))
                elif is_plain and isinstance(item, str):
                    found.append(((*route, key, index), item))
    return found


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str, bool], ...]:
    """(attribute, key in the file, is it plain text) of the fields that hold texts or models."""
    found = []
    for name, key, annotation in _annotations(model):
        is_plain = "plain" in _kinds(annotation)
        if is_plain or any(groups_in(annotation)):
            found.append((name, key, is_plain))
    return tuple(found)


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
