"""A record whose next review is near."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.overview import Overview
from toolkit.rules.rule import CollectionContext, rule


@rule("REV005", "review-due-soon", severity="note", scope="collection", serves=())
def review_due_soon(
    overview: Overview, context: CollectionContext
) -> Iterator[tuple[str, Finding]]:
    """The next review is due within {review_notice_days} days.

    Why: reviewers need time, and a record that is overdue must not be published. The number of
    days is limits.review_notice_days in toolkit.toml.

    Source: NHS Standard for creating health content, 1 (planned review cycle).

    Bad:
        review:
          status: in-review
          authors: [{name: Content team, conflicts: none}]
          reviewers: [{name: Example, role: Consultant neurologist, conflicts: none}]
          last_reviewed: 2024-01-15
          next_review: 2027-01-15  # expect: REV005
          changes: [{date: 2024-01-15, version: "1.0", note: Checked.}]

    Good:
        review:
          status: in-review
          authors: [{name: Content team, conflicts: none}]
          reviewers: [{name: Example, role: Consultant neurologist, conflicts: none}]
          last_reviewed: 2026-03-01
          next_review: 2029-03-01
          changes: [{date: 2026-03-01, version: "1.0", note: Checked.}]
    """
    for record in overview.facts:
        due = record.days.following
        if due is None or record.is_retired:
            continue
        days = (due - context.today).days
        if 0 <= days <= context.settings.limits.review_notice_days:
            when = "today" if days == 0 else f"in {days} day{'s' if days > 1 else ''}"
            yield (
                record.path,
                Finding(
                    ("review", "next_review"),
                    f"the next review is due on {due.day} {due:%B %Y}, {when}",
                    "ask a reviewer to check the record, then set last_reviewed and next_review",
                ),
            )
