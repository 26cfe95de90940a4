"""A model -> the text fields in it that hold our Markdown subset, with the route to each."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel

from toolkit.base.diagnostics import Route
from toolkit.model.base import Markup


@cache
def marked_fields_of(model: type[BaseModel]) -> tuple[tuple[str, str, Markup | None], ...]:
    """Return (attribute, key in the file, markup of the field or of its list's items) of each."""
    found = []
    for name, info in model.model_fields.items():
        marks = [mark for mark in info.metadata if isinstance(mark, Markup)]
        if not marks:
            marks = [mark for mark in _item_metadata(info.annotation) if isinstance(mark, Markup)]
        found.append((name, info.alias or name, marks[0] if marks else None))
    return tuple(found)


def _item_metadata(annotation: object) -> tuple[object, ...]:
    arguments = getattr(annotation, "__args__", ())
    return getattr(arguments[0], "__metadata__", ()) if arguments else ()


def marked_texts(model: BaseModel, route: Route = ()) -> list[tuple[Route, str, bool]]:
    """Return (route, text, may it hold blocks) for each marked field that is not empty."""
    found: list[tuple[Route, str, bool]] = []
    for name, key, markup in marked_fields_of(type(model)):
        value = getattr(model, name)
        if isinstance(value, str):
            if markup and value:
                found.append(((*route, key), value, markup.block))
        elif isinstance(value, BaseModel):
            found += marked_texts(value, (*route, key))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, BaseModel):
                    found += marked_texts(item, (*route, key, index))
                elif markup and isinstance(item, str):
                    found.append(((*route, key, index), item, markup.block))
    return found
