"""Sections that are harder to read than the collection wants."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding, Route
from toolkit.model.text.reading_level import METHOD, reading_of
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

_FEWEST_WORDS = 30
"""A formula says nothing about a text that is shorter still."""

_GROWN_UP = 18
_ABOVE = ("heading", "column")


@rule("LAN030", "reading-level", severity="note", whole=True, serves=("nhs:reading-age", "pemat:3"))
def reading_level(record: Record, context: Context) -> Iterator[Finding]:
    """A section is harder to read than grade {reading_grade}.

    Why: about 4 in 10 adults find health information hard to read. A formula counts syllables and
    words; it cannot tell whether readers understand, so this is only a note. Each sentence and
    each list item counts as a sentence; sections under 30 words are not scored.

    Source: NHS digital service manual, how we write (reading age 9 to 11, else 11 to 14).

    Bad:
        causes: >-  # expect: LAN030
          Immunological abnormalities precipitate inflammatory demyelination of peripheral nerves.
          Environmental exposures, hereditary susceptibility and preceding gastrointestinal
          infections contribute considerably. Epidemiological investigations nevertheless
          demonstrate remarkable geographical heterogeneity. Such findings remain controversial and
          preliminary. [@source-one]

    Good:
        causes: >-
          The immune system attacks the nerves by mistake. No one knows why. Genes may play a part.
          It can also start after a tummy bug. It is more common in some parts of the world.
          [@source-one]
    """
    if not record.is_english:
        return
    limit = context.settings.limits.reading_grade
    for route, passages in record.by_section.items():
        units = [unit for each in passages for unit in each.own_units if unit.kind not in _ABOVE]
        reading = reading_of([sentence.runs for unit in units for sentence in unit.sentences])
        if reading.words >= _FEWEST_WORDS and round(reading.grade, 1) > limit:
            yield Finding(
                _place(route),
                f"this section reads at grade {reading.grade:.1f}, a reading age of"
                f" {_age(reading.age)} ({METHOD})",
                f"shorten its sentences and words; the aim is grade {limit:g} or below",
                at="key",
            )


def _age(age: int) -> str:
    """A formula made for schools says nothing of grown-up ages."""
    return f"about {age}" if age < _GROWN_UP else f"{_GROWN_UP} or more"


def _place(route: Route) -> Route:
    """A section of a topic has no key of its own; its text has."""
    return (*route, "body") if route[0] == "sections" else route
