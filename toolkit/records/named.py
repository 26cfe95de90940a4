"""A record -> the ids by which its fields name other records and organisations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from toolkit.base.diagnostics import Route
from toolkit.model.marked_fields import marked_fields
from toolkit.model.marks import LinkTo
from toolkit.model.record_model import RecordModel


def organisations_named(model: RecordModel) -> Iterator[tuple[Route, str]]:
    """Yield each organisation that the record names, under support or in a field of its kind."""
    yield from ((("support", at), name) for at, name in enumerate(model.support))
    yield from linked(model, "organisation")


def linked(
    model: RecordModel, what: Literal["record", "organisation"]
) -> Iterator[tuple[Route, str]]:
    """Yield the ids in fields that a page shows as links."""
    for route, mark, value in marked_fields(model, LinkTo):
        if mark.what == what and value:
            yield route, value
