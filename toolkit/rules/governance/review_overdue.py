"""A record whose next review has passed."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.overview import Overview
from toolkit.rules.rule import CollectionContext, rule


@rule(
    "REV001",
    "review-overdue",
    severity="error",
    scope="collection",
    serves=("nhs:1-review-cycle", "pif-tick:1-systems"),
)
def review_overdue(overview: Overview, context: CollectionContext) -> Iterator[tuple[str, Finding]]:
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
    for record in overview.facts:
        due = record.days.following
        if due and due < context.today and not record.is_retired:
            days = (context.today - due).days
            yield (
                record.path,
                Finding(
                    ("review", "next_review"),
                    f"the review was due on {due.day} {due:%B %Y}, {days} days ago",
                    "have the record checked, then set last_reviewed and next_review",
                ),
            )
