"""The fields that a kind's file declares -> the model of the section."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Any

from pydantic import Field, create_model

from toolkit.model.base import (
    LEFT_OUT,
    HttpsUrl,
    Inline,
    IsoDate,
    Model,
    Prose,
    Slug,
    Words,
    one_of,
)
from toolkit.model.blocks.block import Block
from toolkit.model.body import BodyPlace
from toolkit.model.kinds.declaration import FieldDeclaration
from toolkit.model.kinds.kind import FIELDS
from toolkit.model.marks import (
    Bullets,
    Choices,
    Compared,
    Headline,
    Label,
    LinkTo,
    OnBody,
    Searched,
    Unit,
)
from toolkit.model.parts import Chance

_TYPES: dict[str, Callable[[FieldDeclaration, str], Any]] = {
    "words": lambda field, _name: Annotated[Words, Headline()],
    "inline": lambda field, _name: Inline,
    "prose": lambda field, _name: Prose,
    "list of inline": lambda field, _name: Annotated[tuple[Inline, ...], Bullets()],
    "list of fields": lambda field, name: _list_of(
        fields_model(name, f"An entry of {field.key}.", field.fields_)
    ),
    "choice": lambda field, _name: Annotated[one_of(field.choices), Choices(field.choices)],
    "chance": lambda field, _name: Chance,
    "body places": lambda _field, _name: Annotated[tuple[BodyPlace, ...], OnBody()],
    "date": lambda field, _name: IsoDate,
    "link": lambda field, _name: Annotated[HttpsUrl, LinkTo("web")],
    "number": lambda field, _name: Annotated[float, Unit(field.unit)],
    "record": lambda field, _name: Annotated[Slug, LinkTo("record")],
    "organisation": lambda field, _name: Annotated[Slug, LinkTo("organisation")],
}


def _list_of(each: Any) -> Any:
    return tuple[each, ...]


_LISTS = ("list of inline", "list of fields", "body places")
_TEXTS = ("words", "inline", "prose")


def fields_block(key: str, what: str, example: Any, fields: Sequence[FieldDeclaration]) -> Block:
    """Return the block of a section with fields of its own."""
    name = "".join(part.capitalize() for part in key.split("_"))
    made = example or {
        each.key: each.example for each in fields if each.example is not None and not each.optional
    }
    return Block(FIELDS, what, fields_model(name, f"The fields of {key}.", fields), made)


def fields_model(name: str, what: str, fields: Sequence[FieldDeclaration]) -> type[Model]:
    """Return the model of a group of declared fields."""
    made: dict[str, Any] = {each.key: _field(each, name) for each in fields}
    model: type[Model] = create_model(name, __base__=Model, __doc__=what, **made)
    return model


def _field(field: FieldDeclaration, owner: str) -> Any:
    name = owner + "".join(part.capitalize() for part in field.key.split("_"))
    annotation = _TYPES[field.type](field, name)
    given: dict[str, Any] = {
        "description": field.help or field.label or field.key.replace("_", " ").capitalize() + ".",
        "examples": None if field.example is None else [field.example],
    }
    if field.type in _LISTS:
        given["min_length"] = 1
    if field.optional and field.type in _TEXTS:
        given["default"] = ""
    elif field.optional and field.type in _LISTS:
        given["default"] = ()
    elif field.optional:
        annotation, given["default"] = Annotated[annotation | None, LEFT_OUT], None
    marks: list[Any] = []
    if field.label:
        marks.append(Label(field.label, colon=True))
    if field.compare:
        marks.append(Compared(field.column or field.label or field.key))
    if field.search:
        marks.append(Searched(field.search))
    for mark in marks:
        annotation = Annotated[annotation, mark]
    return annotation, Field(**given)
