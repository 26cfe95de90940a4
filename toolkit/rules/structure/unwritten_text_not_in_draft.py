"""Texts that no one has written yet, in a record that is more than a draft."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule
from toolkit.rules.unwritten import unwritten_texts


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
        yield from unwritten_texts(record)
