"""Words for which there is a plainer one that every reader knows."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.replacements import words_to_replace
from toolkit.rules.rule import Context, rule


@rule(
    "LAN010",
    "replacement-word",
    severity="warning",
    fixable=True,
    sentences=True,
    serves=("nhs:words", "pif-tick:6-health-inequalities", "cdc-cci:7", "pemat:3"),
)
def replacement_word(record: Record, _context: Context) -> Iterator[Finding]:
    """A word or phrase has a plainer one that says the same.

    Why: readers give up on words that they do not use themselves. The list is
    toolkit/rules/language/data/replacement-words.json; a medical term may be in brackets after
    the plain words.

    Source: NHS digital service manual, A to Z of health writing; CDC Clear Communication Index, 7
    (the audience's own words).

    Bad:
        causes: Take this medication prior to meals. [@source-one]  # expect: LAN010

    Good:
        causes: Take this medicine before meals, if you feel sick (nausea). [@source-one]
    """
    yield from words_to_replace(record.wording, "group")
