"""Records that are not checked often enough."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule(
    "REV006",
    "review-cycle-too-long",
    severity="warning",
    serves=("nhs:1-review-cycle", "pif-tick:1-systems"),
)
def review_cycle_too_long(record: Record, context: Context) -> Iterator[Finding]:
    """More than {review_months} months lie between the last review and the next.

    Why: medicine changes faster than that. The number of months is limits.review_months in
    toolkit.toml.

    Source: NHS Standard for creating health content, 1 (planned review cycle); NHS.UK reviews its
    pages at least every 3 years.

    Bad:
        review:
          status: in-review
          authors: [{name: Content team, conflicts: none}]
          reviewers: [{name: Example, role: Consultant neurologist, conflicts: none}]
          last_reviewed: 2026-03-01
          next_review: 2031-03-01  # expect: REV006
          changes: [{date: 2026-03-01, version: "1.0", note: Checked.}]

    Good:
        review:
          status: in-review
          authors: [{name: Content team, conflicts: none}]
          reviewers: [{name: Example, role: Consultant neurologist, conflicts: none}]
          last_reviewed: 2026-03-01
          next_review: 2029-03-01
          changes: [{date: 2026-03-01, version: "1.0", note: Checked.}]
    """
    review = record.model.review
    last, following = review.last_reviewed, review.next_review
    limit = context.settings.limits.review_months
    if last is None or following is None or not _is_over(last, following, limit):
        return
    latest = _latest(last, limit)
    yield Finding(
        ("review", "next_review"),
        f"more than {limit} months lie between the last review and the next",
        f"set next_review to {latest} or an earlier day",
    )


def _is_over(last: date, following: date, limit: int) -> bool:
    months = (following.year - last.year) * 12 + following.month - last.month
    return months > limit or (months == limit and following.day > last.day)


def _latest(last: date, limit: int) -> date:
    years, month = divmod(last.month - 1 + limit, 12)
    year = last.year + years
    # 3 years after 29 February is 28 February.
    return date(year, month + 1, min(last.day, monthrange(year, month + 1)[1]))
