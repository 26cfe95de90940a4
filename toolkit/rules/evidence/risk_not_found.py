"""Risks that no source tells."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.marks import Claim
from toolkit.model.not_found import NotFound
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule(
    "REF016",
    "risk-not-found",
    severity="warning",
    serves=("discern:11", "cdc-cci:19"),
)
def risk_not_found(record: Record, _context: Context) -> Iterator[Finding]:
    """A treatment tells no risks, because no source for them was found.

    Why: every treatment has risks. A page that tells the benefits alone sells it; no one can decide
    on it.

    Source: DISCERN, 11.

    Bad:
        treatments:
          options:
            - name: A medicine
              kind: eases symptoms
              how_it_works: You take a tablet each day. [@source-one]
              benefits: It can ease pain. [@source-one]
              risks: {not_found: "NHS pages, searched on 22 November 2026"}  # expect: REF016

    Good:
        treatments:
          options:
            - name: A medicine
              kind: eases symptoms
              how_it_works: You take a tablet each day. [@source-one]
              benefits: {not_found: "NHS pages, searched on 22 November 2026"}
              risks: It can cause a dry mouth. [@source-one]
    """
    for route, mark, value in record.marked(Claim):
        if mark.what == "risk" and isinstance(value, NotFound):
            message = "no risk is told, because no source for one was found"
            hint = "look in the leaflet of the medicine or ask a pharmacist; or leave it out"
            yield Finding(route, message, hint, at="key")
