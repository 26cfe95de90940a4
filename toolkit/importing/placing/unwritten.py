"""What a record must have and a leaflet does not: the key with a text that says so."""

from __future__ import annotations

from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from toolkit.base.text.placeholder import UNWRITTEN


def unwritten(what: str) -> str:
    """Return the text in the place of one that is missing."""
    return f"{UNWRITTEN} {what[:1].lower()}{what[1:]}".rstrip(".")


def unwritten_value(annotation: Any, what: str) -> Any:
    """Return the smallest value of a type whose texts all say what is to be written.

    None if the type takes no text, such as a choice or the names of records.
    """
    metadata = getattr(annotation, "__metadata__", None)
    if metadata is not None or get_origin(annotation) is not None:
        inner = get_args(annotation)
        if get_origin(annotation) is tuple:
            each = unwritten_value(inner[0], what)
            return None if each is None else [each]
        if metadata and get_args(annotation)[0] is str and _has_form(metadata):
            return None
        return unwritten_value(inner[0], what) if inner else None
    if annotation is str:
        return unwritten(what)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _of_model(annotation, what)
    return None


def _has_form(metadata: tuple[Any, ...]) -> bool:
    patterns = [getattr(mark, "pattern", None) for mark in metadata]
    return any(pattern and pattern != r"\S" for pattern in patterns)


def _of_model(model: type[BaseModel], what: str) -> Any:
    required = [name for name, info in model.model_fields.items() if info.is_required()]
    if not required:
        return {"intro": unwritten(what)} if "intro" in model.model_fields else None
    found = {}
    for name in required:
        info = model.model_fields[name]
        value = unwritten_value(_annotated(info), info.description or what)
        if value is None:
            return None
        found[info.alias or name] = value
    return found


def _annotated(info: Any) -> Any:
    return Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
