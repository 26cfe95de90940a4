"""Bytes -> document -> record, stage by stage; what does not fit is refused with its data."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter, ValidationError

from toolkit.model.condition import Condition
from toolkit.model.topic import Topic
from toolkit.records.reading.plain_markup import plain_markup
from toolkit.records.reading.schema_check import fits
from toolkit.records.record import Record
from toolkit.records.refused import Refused
from toolkit.records.syntax.parse import read_document

KINDS: dict[str, type[Condition | Topic]] = {"condition": Condition, "topic": Topic}


def read_record(path: str, content: bytes) -> Record | Refused:
    """Take a record file through syntax, schema and model."""
    document = read_document(path, content)
    if isinstance(document, Refused):
        return document
    model = _model(document.data)
    if model is None:
        return Refused(path, document.text, data=document.data)
    return Record(document, model)


def has_kind(data: Any) -> bool:
    """Whether data says which kind of record it is."""
    return isinstance(data, dict) and isinstance(data.get("kind"), str) and data["kind"] in KINDS


def modelled(adapter: TypeAdapter[Any], data: Any) -> Any:
    """Return the model of data that fits its schema; None if it contradicts itself."""
    try:
        return adapter.validate_python(data)
    except ValidationError:
        return None


def _model(data: Any) -> Condition | Topic | None:
    """Return the model if nothing is wrong with the data."""
    if not has_kind(data) or not fits(data["kind"], data):
        return None
    model: Condition | Topic | None = modelled(TypeAdapter(KINDS[data["kind"]]), data)
    return None if model is None or next(plain_markup(model), None) else model
