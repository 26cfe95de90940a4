"""Reviewers who do not say whether they have a conflict of interest."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule("REV008", "conflict-statement-missing", severity="warning", serves=("nhs:1-conflicts",))
def conflict_statement_missing(record: Record, _context: Context) -> Iterator[Finding]:
    """A reviewer's conflicts of interest are not stated.

    Why: readers must be able to see if someone who checked the advice earns by it. Authors have a
    code of their own, REV013.

    Source: NHS Standard for creating health content, 1 (conflicts of interest are open).

    Bad:
        review:
          status: in-review
          authors: [{name: Content team, conflicts: none}]
          reviewers:
            - name: Example  # expect: REV008
              role: Consultant neurologist
          last_reviewed: 2026-03-01
          next_review: 2029-03-01
          changes: [{date: 2026-03-01, version: "1.0", note: Checked.}]

    Good:
        review:
          status: in-review
          authors: [{name: Content team, conflicts: none}]
          reviewers:
            - name: Example
              role: Consultant neurologist
              conflicts: none
          last_reviewed: 2026-03-01
          next_review: 2029-03-01
          changes: [{date: 2026-03-01, version: "1.0", note: Checked.}]
    """
    review = record.model.review
    if review.status == "retired":
        return
    for at, person in enumerate(review.reviewers):
        if not person.conflicts:
            yield Finding(
                ("review", "reviewers", at, "name"),
                f"the reviewer {person.name} does not say if there is a conflict of interest",
                "ask, then add conflicts: none, or conflicts: and what they are",
            )
