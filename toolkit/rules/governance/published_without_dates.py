"""Published records that do not say when they were checked or will be."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule(
    "REV004",
    "published-without-dates",
    severity="error",
    serves=("nhs:1-review-cycle", "pif-tick:1-systems"),
)
def published_without_dates(record: Record, _context: Context) -> Iterator[Finding]:
    """A published record lacks the date of its last or its next review.

    Why: readers cannot tell if the advice is up to date, and no one is reminded to check it.

    Source: NHS Standard for creating health content, best practice (show last and next check).

    Bad:
        review:
          status: published
          authors: [{name: Content team}]
          reviewers: [{name: Example, role: Consultant neurologist}]
          last_reviewed: 2026-03-01
          next_review: null  # expect: REV004
          changes: [{date: 2026-03-01, version: "1.0", note: Checked.}]

    Good:
        review:
          status: published
          authors: [{name: Content team}]
          reviewers: [{name: Example, role: Consultant neurologist}]
          last_reviewed: 2026-03-01
          next_review: 2029-03-01
          changes: [{date: 2026-03-01, version: "1.0", note: Checked.}]
    """
    review = record.model.review
    if review.status != "published":
        return
    if review.last_reviewed is None:
        yield Finding(
            ("review", "last_reviewed"),
            "this record is published but does not say when it was last reviewed",
            "write last_reviewed: and the day a reviewer checked it, like 2026-11-22",
        )
    if review.next_review is None:
        yield Finding(
            ("review", "next_review"),
            "this record is published but does not say when it is reviewed next",
            "write next_review: and the day by which it must be checked again, like 2029-11-22",
        )
