"""Authors who do not say whether they have a conflict of interest."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule("REV013", "author-conflicts-not-stated", severity="note", serves=("nhs:1-conflicts",))
def author_conflicts_not_stated(record: Record, _context: Context) -> Iterator[Finding]:
    """An author's conflicts of interest are not stated in a record that is no longer a draft.

    Why: who writes chooses what is told, so readers should know if an author earns by it. It is a
    note because a team of editors usually has one statement for all its records.

    Source: NHS Standard for creating health content, 1 (conflicts of interest are open).

    Bad:
        review:
          status: in-review
          authors: [{name: Content team}]  # expect: REV013
          reviewers: [{name: Example, role: Consultant neurologist, conflicts: none}]
          last_reviewed: 2026-03-01
          next_review: 2029-03-01
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
    if review.status in ("draft", "retired"):
        return
    for at, person in enumerate(review.authors):
        if not person.conflicts:
            yield Finding(
                ("review", "authors", at, "name"),
                f"the author {person.name} does not say if there is a conflict of interest",
                "add conflicts: none, or conflicts: and what they are",
            )
