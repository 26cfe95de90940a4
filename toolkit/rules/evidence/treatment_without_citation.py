"""Treatments whose benefits and risks have no source."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.passage import Passage
from toolkit.records.record import Record
from toolkit.records.sections import cites
from toolkit.rules.rule import Context, rule


@rule("REF005", "treatment-without-citation", severity="warning")
def treatment_without_citation(record: Record, _context: Context) -> Iterator[Finding]:
    """A treatment's benefits and risks are given without any citation in that treatment.

    Why: people weigh up benefits and risks, so both must be open to checking.

    Source: DISCERN 10 and 11 (benefits and risks of each treatment).

    Bad:
        treatments:
          intro: There is no cure. [@source-one]
          options:
            - name: Plasma exchange  # expect: REF005
              kind: treats the cause
              how_it_works: A machine filters your blood.
              benefits: It can shorten the illness.
              risks: It can lower your blood pressure.

    Good:
        treatments:
          intro: There is no cure. [@source-one]
          options:
            - name: Plasma exchange
              kind: treats the cause
              how_it_works: A machine filters your blood.
              benefits: It can shorten the illness. [@source-one]
              risks: It can lower your blood pressure. [@source-one]
    """
    by_option: dict[int | str, list[Passage]] = {}
    for passage in record.passages:
        if passage.route[:2] == ("treatments", "options"):
            by_option.setdefault(passage.route[2], []).append(passage)
    for at, passages in by_option.items():
        if not cites(passages):
            yield Finding(
                ("treatments", "options", at, "name"),
                "the benefits and risks of this treatment have no source",
                "add [@source-id] after each benefit and each risk",
            )
