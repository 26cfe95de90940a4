"""Reviews and changes that have not happened yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from toolkit.base.diagnostics import Finding
from toolkit.records.facts import ReviewDays
from toolkit.records.overview import Overview
from toolkit.rules.rule import CollectionContext, rule


@rule(
    "REV012",
    "date-in-future",
    severity="error",
    scope="collection",
    serves=("nhs:1-versions", "pif-tick:1-systems"),
)
def date_in_future(overview: Overview, context: CollectionContext) -> Iterator[tuple[str, Finding]]:
    """The last review, or a change, has a date in the future.

    Why: readers would take as checked what no one has checked yet; most often day and month, or
    last and next review, have changed places.

    Source: NHS Standard for creating health content, best practice (show last and next check).

    Bad:
        review:
          status: in-review
          authors: [{name: Content team, conflicts: none}]
          reviewers: [{name: Example, role: Consultant neurologist, conflicts: none}]
          last_reviewed: 2027-03-01  # expect: REV012
          next_review: 2029-03-01
          changes:
            - date: 2027-03-01  # expect: REV012
              version: "1.0"
              note: Checked.

    Good:
        review:
          status: in-review
          authors: [{name: Content team, conflicts: none}]
          reviewers: [{name: Example, role: Consultant neurologist, conflicts: none}]
          last_reviewed: 2026-03-01
          next_review: 2029-03-01
          changes:
            - date: 2026-03-01
              version: "1.0"
              note: Checked.
    """
    for record in overview.facts:
        for finding in _to_come(record.days, context.latest_day):
            yield record.path, finding


def _to_come(days: ReviewDays, latest: date) -> Iterator[Finding]:
    if days.last and days.last > latest:
        yield Finding(
            ("review", "last_reviewed"),
            "the day of the last review is still to come",
            "write the day on which a reviewer checked it; the day to come is next_review",
        )
    for at, day in enumerate(days.changes):
        if day > latest:
            yield Finding(
                ("review", "changes", at, "date"),
                "the day of this change is still to come",
                "write the day on which it was made, as year-month-day",
            )
