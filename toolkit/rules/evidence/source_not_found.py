"""Places where an editor searched and found no source."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding, Route
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

_KEY = "not_found"


@rule("REF017", "source-not-found", severity="note", serves=("discern:8",))
def source_not_found(record: Record, _context: Context) -> Iterator[Finding]:
    """For a part of the record no source was found; the page says nothing there.

    Why: reviewers see at once what they may know better, and what was searched. Nothing of it is
    printed: "our sources do not say" helps no reader.

    Source: DISCERN, 8.

    Bad:
        outlook: {not_found: "NHS pages, searched on 22 November 2026"}  # expect: REF017

    Good:
        outlook: Most people get better. [@source-one]
    """
    text = record.document.text
    if _KEY not in text and "\\" not in text:
        return  # nor in an escape
    for route, what in _not_found(record.document.data, ()):
        hint = "if you know a source, write the text in its place"
        yield Finding(route, f"no source was found: {what}", hint, at="key")


def _not_found(data: object, at: Route) -> Iterator[tuple[Route, str]]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key == _KEY and isinstance(value, str) and at:
                yield at, value
            else:
                yield from _not_found(value, (*at, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _not_found(value, (*at, index))
