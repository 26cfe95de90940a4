"""What an editor may write -> what a page holds of it: text becomes rich text, choices get words.

Both follow from the types of a block's fields, so that no page names a section.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec import Struct
from pydantic import BaseModel, Field, create_model

from toolkit.model.base import Markup
from toolkit.model.blocks.comparison import Comparison as ComparisonModel
from toolkit.model.marks import Choices, LinkTo, OnBody, Unit, mark_of
from toolkit.model.not_found import NotFound
from toolkit.model.parts import Chance as ChanceModel
from toolkit.pages.page import Comparison
from toolkit.pages.parts import BodyMap, Chance, Organisation, Quantity, RelatedPage, WebAddress
from toolkit.pages.resolver import Resolver
from toolkit.pages.rich_text import Line, PageModel, Prose

_HIDDEN = "not_found"
"""What reviews read and no page prints."""


class Value(Struct, frozen=True):
    """The type of what a page holds, and how it comes about."""

    type: Any
    resolve: Callable[[Any, Resolver], Any]


@cache
def twin_of(model: type[BaseModel]) -> type[PageModel]:
    """Return the model of what a page holds of a group of keys."""
    fields: dict[str, Any] = {}
    for name, value, info in _values(model):
        fields[name] = value.type, Field(description=info.description)
        if mark_of(model, name, Choices):
            fields[f"{name}_label"] = str, Field(description="The same in words.")
    made = create_model(model.__name__, __base__=PageModel, __doc__=model.__doc__, **fields)
    made.made_of = model
    return made


@cache
def _values(model: type[BaseModel]) -> tuple[tuple[str, Value, Any], ...]:
    hints = get_type_hints(model, include_extras=True)
    return tuple(
        (name, value_of(hints[name], may_be_empty=not info.is_required()), info)
        for name, info in model.model_fields.items()
        if name != _HIDDEN
    )


def _resolved(model: BaseModel, resolver: Resolver) -> PageModel:
    fields: dict[str, Any] = {}
    for name, value, _info in _values(type(model)):
        given = getattr(model, name)
        fields[name] = value.resolve(given, resolver)
        if choices := mark_of(type(model), name, Choices):
            fields[f"{name}_label"] = resolver.label(choices.labels[given]) if given else ""
    return twin_of(type(model))(**fields)


def value_of(annotation: Any, *, may_be_empty: bool = False) -> Value:
    """Return what a page holds of a value of this type."""
    origin = get_origin(annotation)
    if origin is Annotated:
        base, *marks = get_args(annotation)
        return _marked(base, marks, may_be_empty=may_be_empty)
    if origin in (Union, UnionType):
        parts = [each for each in get_args(annotation) if each not in (NoneType, NotFound)]
        return value_of(parts[0], may_be_empty=True)
    if origin is tuple:
        inner = value_of(get_args(annotation)[0])
        return Value(
            _tuple_of(inner.type),
            lambda given, resolver: tuple(
                inner.resolve(each, resolver) for each in _there(given) or ()
            ),
        )
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _group(annotation, may_be_empty=may_be_empty)
    if origin is Literal or annotation is str:
        return Value(str, lambda given, _resolver: given or "")
    if annotation is datetime.date:
        return Value(datetime.date | None, lambda given, _resolver: given)
    return Value(annotation | None if may_be_empty else annotation, lambda given, _resolver: given)


def _tuple_of(each: Any) -> Any:
    return tuple[each, ...]


def _marked(base: Any, marks: list[Any], *, may_be_empty: bool) -> Value:
    for mark in marks:
        if isinstance(mark, Markup):
            return _prose(may_be_empty) if mark.block else _line(may_be_empty)
        if isinstance(mark, LinkTo):
            return _link(mark, may_be_empty)
        if isinstance(mark, OnBody):
            return _one(BodyMap, lambda given, resolver: resolver.body(given), may_be_empty)
        if isinstance(mark, Unit):
            return _quantity(mark, may_be_empty)
    return value_of(base, may_be_empty=may_be_empty)


def _line(may_be_empty: bool) -> Value:
    return _one(Line, lambda given, resolver: resolver.writer.line(given), may_be_empty)


def _prose(may_be_empty: bool) -> Value:
    return _one(Prose, lambda given, resolver: resolver.writer.prose(given), may_be_empty)


def _link(mark: LinkTo, may_be_empty: bool) -> Value:
    if mark.what == "web":
        return _one(WebAddress, lambda given, _resolver: WebAddress(url=given), may_be_empty)
    if mark.what == "record":
        return _one(
            RelatedPage, lambda given, resolver: resolver.addresses.page(given), may_be_empty
        )
    return _one(Organisation, lambda given, resolver: resolver.organisation(given), may_be_empty)


def _quantity(mark: Unit, may_be_empty: bool) -> Value:
    def made(given: Any, resolver: Resolver) -> Quantity:
        unit = resolver.label(mark.text)
        return Quantity(value=given, unit=unit, text=f"{given:,g} {unit}".strip())

    return _one(Quantity, made, may_be_empty)


def _group(model: type[BaseModel], *, may_be_empty: bool) -> Value:
    if issubclass(model, ChanceModel):
        return _one(Chance, lambda given, resolver: resolver.chance(given), may_be_empty)
    if issubclass(model, ComparisonModel):
        return _one(Comparison, lambda given, resolver: resolver.compare(given), may_be_empty)
    return _one(twin_of(model), _resolved, may_be_empty)


def _one(made: Any, resolve: Callable[[Any, Resolver], Any], may_be_empty: bool) -> Value:
    if not may_be_empty:
        return Value(made, resolve)
    return Value(
        made | None,
        lambda given, resolver: None if _there(given) is None else resolve(given, resolver),
    )


def _there(given: Any) -> Any:
    """Return what is given, or None where an editor left it out or wrote that nothing was found."""
    if given is None or given == "" or given == () or getattr(given, "not_found", ""):
        return None
    return given
