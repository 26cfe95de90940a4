"""Records that are not yet published."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

_WHY = {
    "draft": "this record is a draft: no clinician has checked it",
    "in-review": "this record is still being reviewed",
}


@rule("REV011", "not-published", severity="note", serves=())
def not_published(record: Record, _context: Context) -> Iterator[Finding]:
    """A record is a draft, or still in review.

    Why: what it exports carries a banner and is not for patients. The profile publish makes this
    an error, the profile draft leaves it out.

    Source: NHS Standard for creating health content, 1 (approval before publication).

    Bad:
        review:
          status: in-review  # expect: REV011
          authors: [{name: Content team, conflicts: none}]
          changes: [{date: 2026-03-01, version: "0.2", note: Sent to the reviewers.}]

    Good:
        review:
          status: published
          authors: [{name: Content team, conflicts: none}]
          reviewers: [{name: Example, role: Consultant neurologist, conflicts: none}]
          last_reviewed: 2026-03-01
          next_review: 2029-03-01
          changes: [{date: 2026-03-01, version: "1.0", note: Checked.}]
    """
    message = _WHY.get(record.model.review.status)
    if message:
        hint = "have it checked, name the reviewers and both dates, then write status: published"
        yield Finding(("review", "status"), message, hint)
