"""Reviewers of whom no one knows what they are."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule(
    "REV007",
    "reviewer-without-role",
    severity="error",
    serves=("nhs:1-approval", "pif-tick:5-users"),
)
def reviewer_without_role(record: Record, _context: Context) -> Iterator[Finding]:
    """A reviewer is named without a role.

    Why: a name alone does not tell a reader whether a clinician has checked the advice.

    Source: NHS Standard for creating health content, 2 (clinical and subject review).

    Bad:
        review:
          status: in-review
          authors: [{name: Content team, conflicts: none}]
          reviewers:
            - name: Example  # expect: REV007
              conflicts: none
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
    for at, person in enumerate(record.model.review.reviewers):
        if not person.role:
            yield Finding(
                ("review", "reviewers", at, "name"),
                f"the reviewer {person.name} has no role",
                "add role: and the job title, such as role: Consultant neurologist",
            )
