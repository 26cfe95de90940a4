"""Words for which a plainer or more exact one often fits."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.replacements import words_to_replace
from toolkit.rules.rule import Context, rule


@rule("LAN033", "shorter-word", severity="note", sentences=True, serves=())
def shorter_word(record: Record, _context: Context) -> Iterator[Finding]:
    """A word could often be plainer or more exact; good writers may differ.

    Why: each long word is a small stone in the reader's way. What is never right is LAN010.

    Source: NHS digital service manual, A to Z of health writing.

    Bad:
        causes: Doctors will monitor you. [@source-one]  # expect: LAN033

    Good:
        causes: Doctors will check you. [@source-one]
    """
    yield from words_to_replace(record.wording, "taste")
