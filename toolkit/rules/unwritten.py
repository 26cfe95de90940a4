"""A record -> its texts that an imported leaflet did not have and no one has written yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.base.diagnostics import Finding, Route
from toolkit.base.text.placeholder import UNWRITTEN
from toolkit.records.record import Record


def unwritten_texts(record: Record) -> Iterator[Finding]:
    """Yield a finding for each of them."""
    if UNWRITTEN in record.document.text:
        for route in _routes(record.document.data, ()):
            yield Finding(
                route,
                "this text is still to be written: what was imported does not say it",
                "write it over this line, or delete the line if it is optional",
            )


def _routes(value: Any, route: Route) -> Iterator[Route]:
    if isinstance(value, str):
        if value.startswith(UNWRITTEN):
            yield route
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _routes(part, (*route, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _routes(part, (*route, index))
