"""Published records that no one has checked."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule(
    "REV003",
    "published-without-reviewer",
    severity="error",
    serves=("nhs:1-approval", "pif-tick:5-users"),
)
def published_without_reviewer(record: Record, _context: Context) -> Iterator[Finding]:
    """A published record names no reviewer.

    Why: without the draft banner readers take the advice as checked by a clinician.

    Source: NHS Standard for creating health content, 2 (clinical and subject review).

    Bad:
        review:
          status: published  # expect: REV003
          authors: [{name: Content team}]
          reviewers: []
          last_reviewed: 2026-03-01
          next_review: 2029-03-01
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
    if review.status == "published" and not review.reviewers:
        yield Finding(
            ("review", "status"),
            "this record is published but names no one who has checked it",
            "add the people who checked it under reviewers, or set status to draft",
        )
