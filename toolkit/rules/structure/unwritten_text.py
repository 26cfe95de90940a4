"""Texts that an imported leaflet did not have and no one has written yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.base.diagnostics import Finding, Route
from toolkit.base.placeholder import UNWRITTEN
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule("STR037", "unwritten-text", severity="warning", serves=())
def unwritten_text(record: Record, _context: Context) -> Iterator[Finding]:
    """A text of a draft is still to be written.

    Why: the leaflet that was imported does not say it. A draft shows that it is missing, so that it
    can be read and printed at once; a record that is more than a draft may not (STR038).

    Bad:
        audience: "TO WRITE: who this is written for"  # expect: STR037

    Good:
        audience: Adults with the condition, and their families
    """
    if record.model.review.status == "draft":
        yield from _found(record)


@rule("STR038", "unwritten-text-not-in-draft", severity="error", serves=())
def unwritten_text_not_in_draft(record: Record, _context: Context) -> Iterator[Finding]:
    """A text is still to be written, in a record that is no longer a draft.

    Why: whoever checks the record would check something that is not there, and a reader would find
    a note to an editor.

    Bad:
        audience: "TO WRITE: who this is written for"  # expect: STR038
        review:
          status: in-review
          authors: [{name: Content team}]
          changes: [{date: 2026-03-01, version: "0.2", note: Sent to the reviewer.}]

    Good:
        audience: Adults with the condition, and their families
        review:
          status: in-review
          authors: [{name: Content team}]
          changes: [{date: 2026-03-01, version: "0.2", note: Sent to the reviewer.}]
    """
    if record.model.review.status != "draft":
        yield from _found(record)


def _found(record: Record) -> Iterator[Finding]:
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
