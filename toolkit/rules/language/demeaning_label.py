"""Words for people that hurt them."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.labels import labels
from toolkit.rules.rule import Context, rule


@rule("LAN034", "demeaning-label", severity="warning", sentences=True, serves=("nhs:people-first",))
def demeaning_label(record: Record, _context: Context) -> Iterator[Finding]:
    """A word for a person demeans that person.

    Why: a reader who is hurt stops reading, and stops trusting whoever wrote it.

    Source: NHS digital service manual, inclusive content: disabilities and conditions.

    Bad:
        causes: It can leave you wheelchair-bound, a victim of MS. [@source-one]  # expect: LAN034

    Good:
        causes: You may need a wheelchair. [@source-one]
    """
    yield from labels(record.wording, demeaning=True)
