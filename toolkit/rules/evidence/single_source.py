"""Records that are told from one source alone."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule(
    "REF012",
    "single-source",
    severity="warning",
    whole=True,
    serves=("nhs:2-evidence", "pif-tick:4-evidence"),
)
def single_source(record: Record, _context: Context) -> Iterator[Finding]:
    """A whole record rests on one source.

    Why: one source may be wrong, out of date or of one opinion, and no one would notice; that
    there is no source at all is REF003.

    Source: NHS Standard for creating health content, 2 (high-quality evidence).

    Bad:
        title: A condition  # expect: REF012
        who_gets_it: Anyone can get it. [@source-one]

    Good:
        title: A condition
        who_gets_it: Anyone can get it. [@source-two]
    """
    # What compares records takes its facts from them.
    if record.model.made_from.blocks("comparison"):
        return
    if len(record.citations) == 1:
        yield Finding(
            ("title",),
            f"everything in this record rests on one source, {record.citations[0]}",
            "cite a second source, independent of the first, for what matters most",
        )
