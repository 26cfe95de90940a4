"""Reviews that the change log does not know of."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule(
    "REV009",
    "change-log-not-newer",
    severity="error",
    serves=("nhs:1-versions", "pif-tick:1-systems"),
)
def change_log_not_newer(record: Record, _context: Context) -> Iterator[Finding]:
    """The last review is later than the newest entry of the change log.

    Why: a review makes a version of its own, even if no word was changed; else no one can tell
    which text the reviewer saw.

    Source: NHS Standard for creating health content, best practice (version control).

    Bad:
        review:
          status: in-review
          authors: [{name: Content team, conflicts: none}]
          reviewers: [{name: Example, role: Consultant neurologist, conflicts: none}]
          last_reviewed: 2026-03-01  # expect: REV009
          next_review: 2029-03-01
          changes: [{date: 2026-02-01, version: "0.1", note: First draft.}]

    Good:
        review:
          status: in-review
          authors: [{name: Content team, conflicts: none}]
          reviewers: [{name: Example, role: Consultant neurologist, conflicts: none}]
          last_reviewed: 2026-03-01
          next_review: 2029-03-01
          changes:
            - {date: 2026-03-01, version: "1.0", note: Checked; nothing to change.}
            - {date: 2026-02-01, version: "0.1", note: First draft.}
    """
    review = record.model.review
    last, newest = review.last_reviewed, review.newest_change.date
    if last and last > newest:
        yield Finding(
            ("review", "last_reviewed"),
            f"the last review is not in the change log, which ends on {newest.day} {newest:%B %Y}",
            f"add an entry at the top of changes with date: {last}, a new version and a note",
        )
