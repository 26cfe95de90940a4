"""Paragraphs that are too long to take in at one look."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.text.scripts import has_sentence_ends
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule(
    "LAN002",
    "paragraph-too-long",
    severity="warning",
    sentences=True,
    serves=(
        "nhs:paragraphs",
        "pif-tick:6-health-inequalities",
        "pif-tick:7-content-and-design",
        "cdc-cci:9",
        "pemat:8",
    ),
)
def paragraph_too_long(record: Record, context: Context) -> Iterator[Finding]:
    """A paragraph has more than {paragraph_sentences} sentences.

    Why: a wall of text puts readers off before they have begun.

    Source: NHS digital service manual, how we write (paragraphs of up to 3 sentences).

    Bad:
        causes: The cause is not known. Genes may matter. Germs may matter. Stress does not. [@source-one]  # expect: LAN002

    Good:
        causes: |
          The cause is not known. [@source-one]

          Genes may matter. Germs may matter. Stress does not. [@source-one]
    """
    limit = context.settings.limits.paragraph_sentences
    for passage in record.passages:
        for unit in passage.units:
            if (
                unit.kind == "paragraph"
                and len(unit.sentences) > limit
                and has_sentence_ends(passage.text)
            ):
                yield Finding(
                    passage.route,
                    f"this paragraph has {len(unit.sentences)} sentences; {limit} are allowed",
                    "begin a new paragraph with an empty line; the text must be below | and not >-"
                    if passage.block
                    else "say less here; this text may be one paragraph only",
                    words=(unit.start, unit.end),
                )
