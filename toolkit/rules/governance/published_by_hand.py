"""Records that say of themselves that they are published."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule("REV014", "published-by-hand", severity="error", serves=("nhs:1-approval",))
def published_by_hand(record: Record, _context: Context) -> Iterator[Finding]:
    """A record says that it is published.

    Why: anyone can write that line, and it stays when the words change. A record is published while
    signatures are over its present words: the toolkit computes it (toolkit status).

    Source: NHS Standard for creating health content, 1 (approval before publication).

    Bad:
        review:
          status: published  # expect: REV014
          authors: [{name: Content team, conflicts: none}]
          changes: [{date: 2026-03-01, version: "1.0", note: Checked.}]

    Good:
        review:
          status: in-review
          authors: [{name: Content team, conflicts: none}]
          changes: [{date: 2026-03-01, version: "1.0", note: Checked.}]
    """
    if record.model.review.status == "published":
        yield Finding(
            ("review", "status"),
            "no record can say of itself that it is published",
            "take this line out; who has checked the record signs it: toolkit sign "
            f"{record.id} --as PERSON",
        )
