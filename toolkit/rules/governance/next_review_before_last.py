"""Dates of review in the wrong order."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule(
    "REV002",
    "next-review-before-last",
    severity="error",
    serves=("nhs:1-review-cycle", "pif-tick:1-systems"),
)
def next_review_before_last(record: Record, _context: Context) -> Iterator[Finding]:
    """The next review is not after the last one.

    Why: one of the two dates is wrong, so no one knows when the advice has to be checked.

    Source: NHS Standard for creating health content, 1 (planned review cycle).

    Bad:
        review:
          status: in-review
          authors: [{name: Content team}]
          reviewers: [{name: Example, role: Consultant neurologist}]
          last_reviewed: 2029-03-01
          next_review: 2026-03-01  # expect: REV002
          changes: [{date: 2026-03-01, version: "1.0", note: Checked.}]

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
    last, following = review.last_reviewed, review.next_review
    if last and following and following <= last:
        order = "the day of" if following == last else "before"
        yield Finding(
            ("review", "next_review"),
            f"the next review is {order} the last one, {last.day} {last:%B %Y}",
            "check both dates; next_review is the day by which the record must be checked again",
        )
