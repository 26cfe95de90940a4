"""Data that fits its schema -> its model; none if it contradicts itself."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

M = TypeVar("M", bound=BaseModel)


def modelled(kind: type[M], data: Any) -> M | None:
    """Return the model of data that fits its schema; None if it contradicts itself."""
    try:
        return kind.model_validate(data)
    except ValidationError:
        return None
