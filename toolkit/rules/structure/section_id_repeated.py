"""Sections that no link can tell apart."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule("STR017", "section-id-repeated", severity="error", serves=())
def section_id_repeated(record: Record, _context: Context) -> Iterator[Finding]:
    """A section of a record's own has the id of another.

    Why: a link to it would lead to the other one, and a page with the same id twice is not valid
    HTML. The names of fixed sections, such as answer, may be used.

    Source: WCAG 2.2, 2.4.4 (the purpose of a link); HTML, the id attribute.

    Bad:
        kind: topic
        sections:
          - id: early-diagnosis
            heading: Why early diagnosis matters
            body: Early treatment protects nerves. [@source-one]
          - id: early-diagnosis  # expect: STR017
            heading: How an early diagnosis is made
            body: Tests can show damage early. [@source-one]

    Good:
        kind: topic
        sections:
          - id: early-diagnosis
            heading: Why early diagnosis matters
            body: Early treatment protects nerves. [@source-one]
          - id: how-it-is-found
            heading: How an early diagnosis is made
            body: Tests can show damage early. [@source-one]
    """
    model = record.model
    above: set[str] = set()
    for at, section in enumerate(model.sections):
        if section.id in above:
            yield Finding(
                ("sections", at, "id"),
                f"there is a section called {section.id} above already",
                "give this section an id of its own",
            )
        above.add(section.id)
