"""Sentences that are too long to take in at one reading."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.text.scripts import has_spaces
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule(
    "LAN001",
    "sentence-too-long",
    severity="warning",
    sentences=True,
    serves=("nhs:sentences", "pif-tick:6-health-inequalities", "pif-tick:7-content-and-design"),
)
def sentence_too_long(record: Record, context: Context) -> Iterator[Finding]:
    """A sentence has more than {sentence_words} words.

    Why: a frightened or tired reader loses the thread of a long sentence. Languages that write no
    spaces between words, such as Chinese and Thai, are left out.

    Source: NHS digital service manual, how we write (sentences of up to 20 words).

    Bad:
        causes: Many people with this condition find that their symptoms get better and get worse over the years in a way no one can foresee. [@source-one]  # expect: LAN001

    Good:
        outlook: Symptoms can get better and worse over the years. [@source-one]
    """
    limit = context.settings.limits.sentence_words
    for passage in record.passages:
        for unit in passage.units:
            for sentence in unit.sentences:
                if sentence.words > limit and has_spaces(sentence.text):
                    yield Finding(
                        passage.route,
                        f"this sentence has {sentence.words} words; {limit} are allowed",
                        "split it, one idea to a sentence",
                        words=(sentence.start, sentence.end),
                    )
