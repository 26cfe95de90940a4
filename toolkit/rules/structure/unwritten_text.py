"""Texts of a draft that no one has written yet."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule
from toolkit.rules.unwritten import unwritten_texts


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
        yield from unwritten_texts(record)
