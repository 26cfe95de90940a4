"""Texts of a new record's skeleton that no one has replaced."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.base.diagnostics import Finding, Route
from toolkit.base.text.placeholder import PLACEHOLDER, PLACEHOLDER_ID
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule("STR015", "placeholder-left", severity="error", serves=())
def placeholder_left(record: Record, context: Context) -> Iterator[Finding]:
    """A text of the skeleton is still there.

    Why: the skeleton's examples are about other conditions; printed, they would be false.

    Bad:
        audience: "FILL IN: Adults with MS, and their families and carers"  # expect: STR015

    Good:
        audience: Adults with the condition, and their families
    """
    del context
    if PLACEHOLDER not in record.document.text and PLACEHOLDER_ID not in record.document.text:
        return
    for route, text in _texts(record.document.data, ()):
        if text.startswith((PLACEHOLDER, PLACEHOLDER_ID)):
            yield Finding(
                route,
                "this text comes from the skeleton and was not filled in",
                "write the record's own text, or delete the line if it is optional",
            )


def _texts(value: Any, route: Route) -> Iterator[tuple[Route, str]]:
    if isinstance(value, str):
        yield route, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(part, (*route, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _texts(part, (*route, index))
