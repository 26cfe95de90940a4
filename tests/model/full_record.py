"""A model -> a record with every field filled from the fields' own examples, as plain data."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import BaseModel

from tests.kinds import Condition, Topic
from toolkit.model.not_found import NotFound


def full_record(model: type[BaseModel]) -> dict[str, Any]:
    """Return data for every field, optional ones too; of two forms of a field the first."""
    return {
        field.alias or name: _value(field.annotation, field.examples)
        for name, field in model.model_fields.items()
        # It stands in the place of all others.
        if name != "not_found"
    }


def _value(annotation: Any, examples: list[Any] | None) -> Any:
    inner = _model_in(annotation)
    if inner is None:
        assert examples, annotation
        return examples[0]
    data = full_record(inner)
    return [data] if "tuple" in str(annotation) else data


def _model_in(annotation: Any) -> type[BaseModel] | None:
    is_model = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    if is_model and annotation is not NotFound:
        return annotation
    for part in get_args(annotation):
        found = _model_in(part)
        if found:
            return found
    return None


def full_condition() -> dict[str, Any]:
    """A condition with every field."""
    return full_record(Condition)


def full_topic() -> dict[str, Any]:
    """A topic with every field."""
    return full_record(Topic)
