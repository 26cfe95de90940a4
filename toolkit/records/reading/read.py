"""Bytes -> document -> record, stage by stage; what does not fit is refused with its data."""

from __future__ import annotations

from typing import Any

from toolkit.model.kinds.kinds import Kinds
from toolkit.model.kinds.shipped_kinds import shipped_kinds
from toolkit.model.record_model import RecordModel
from toolkit.records.fragment_text import NO_FRAGMENTS, Fragments
from toolkit.records.reading.fragments.resolve import resolve
from toolkit.records.reading.modelled import modelled
from toolkit.records.reading.plain_markup import plain_markup
from toolkit.records.reading.schema_check import fits
from toolkit.records.record import Record
from toolkit.records.refused import Refused
from toolkit.records.syntax.parse import read_document


def read_record(
    path: str,
    content: bytes,
    kinds: Kinds | None = None,
    fragments: Fragments = NO_FRAGMENTS,
) -> Record | Refused:
    """Take a record file through syntax, schema and model, with its fragments put in.

    `kinds` are those of its collection; the toolkit's own, if it has none.
    """
    kinds = kinds or shipped_kinds()
    document = read_document(path, content, kinds.texts)
    if isinstance(document, Refused):
        return document
    resolved = resolve(document, fragments)
    model = None if resolved.problems else _model(resolved.document.data, kinds)
    record = None if model is None else Record(resolved.document, model)
    if record is None or next(plain_markup(record.plain_texts), None):
        return Refused(path, document.text, data=document.data)
    return record


def has_kind(data: Any, kinds: Kinds) -> bool:
    """Whether data says which kind of record it is."""
    return isinstance(data, dict) and isinstance(data.get("kind"), str) and data["kind"] in kinds


def _model(data: Any, kinds: Kinds) -> RecordModel | None:
    """Return the model if the data is one."""
    if not has_kind(data, kinds) or not fits(kinds.schema(data["kind"]), data):
        return None
    return modelled(kinds.model(data["kind"]), data)
