"""Words that put the condition in front of the person."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.labels import labels
from toolkit.rules.rule import Context, rule


@rule("LAN014", "person-first", severity="warning", sentences=True, serves=("nhs:people-first",))
def person_first(record: Record, _context: Context) -> Iterator[Finding]:
    """A phrase puts the condition in front of the person.

    Why: people live with a condition; they are not their condition, and many do not suffer. What
    demeans people is LAN034.

    Source: NHS digital service manual, inclusive content: disabilities and conditions.

    Bad:
        causes: Anyone who suffers from it, or is a diabetic, can get help. [@source-one]  # expect: LAN014

    Good:
        causes: Anyone who has it, or has diabetes, can get help. [@source-one]
    """
    yield from labels(record.wording, demeaning=False)
