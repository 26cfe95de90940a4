"""A record whose next review has passed."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule(
    "REV001",
    "review-overdue",
    severity="error",
    serves=("nhs:1-review-cycle", "pif-tick:1-systems"),
)
def review_overdue(record: Record, context: Context) -> Iterator[Finding]:
    """The date of the next review has passed.

    Why: advice that no one has checked in time may no longer be safe.

    Source: NHS Standard for creating health content, 1 (planned review cycle).

    Bad:
        review:
          status: in-review
          authors: [{name: Content team}]
          reviewers: [{name: Example, role: Consultant neurologist}]
          last_reviewed: 2021-03-01
          next_review: 2023-03-01  # expect: REV001
          changes: [{date: 2021-03-01, version: "1.0", note: Checked.}]

    Good:
        review:
          status: in-review
          authors: [{name: Content team}]
          reviewers: [{name: Example, role: Consultant neurologist}]
          last_reviewed: 2026-03-01
          next_review: 2029-03-01
          changes: [{date: 2026-03-01, version: "1.0", note: Checked.}]
    """
    review = record.model.review
    due = review.next_review
    if due and due < context.today and review.status != "retired":
        days = (context.today - due).days
        yield Finding(
            ("review", "next_review"),
            f"the review was due on {due.day} {due:%B %Y}, {days} days ago",
            "have the record checked, then set last_reviewed and next_review",
        )
