"""Data that fits its schema -> its model; none if it contradicts itself."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter, ValidationError


def modelled(adapter: TypeAdapter[Any], data: Any) -> Any:
    """Return the model of data that fits its schema; None if it contradicts itself."""
    try:
        return adapter.validate_python(data)
    except ValidationError:
        return None
