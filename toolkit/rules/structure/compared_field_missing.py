"""Comparisons with an empty cell."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.condition import TreatmentKind
from toolkit.model.topic import ComparedField
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule

# All other fields are ones that a condition must fill in.
_KINDS: dict[ComparedField, TreatmentKind] = {
    "treatments.treats_the_cause": "treats the cause",
    "treatments.eases_symptoms": "eases symptoms",
}


@rule("STR013", "compared-field-missing", severity="warning", scope="collection", serves=())
def compared_field_missing(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """A topic compares a kind of treatment of which a condition has none.

    Why: the table would say that none is listed, and readers take it that there is none.

    Bad:
        kind: topic
        compare:
          conditions: [first-condition, other]
          fields:
            - summary
            - treatments.treats_the_cause  # expect: STR013
        # file: content/conditions/other.yaml
        treatments:
          options:
            - name: A medicine
              kind: eases symptoms
              how_it_works: You take a tablet each day. [@source-one]
              benefits: It can ease pain. [@source-one]
              risks: It can cause a dry mouth. [@source-one]

    Good:
        kind: topic
        compare:
          conditions: [first-condition, other]
          fields: [summary, treatments.treats_the_cause]
        # file: content/conditions/other.yaml
        treatments:
          options:
            - name: Immunoglobulin by drip
              kind: treats the cause
              how_it_works: Antibodies are given by drip. [@source-one]
              benefits: It can shorten the illness. [@source-one]
              risks: It can cause a headache. [@source-one]
    """
    for record in overview.facts:
        for at, field in enumerate(record.compared_fields):
            kind = _KINDS.get(field)
            for name in record.compared if kind else ():
                compared = overview.by_id.get(name)
                if compared is None or compared.kind != "condition":
                    continue
                if kind not in compared.treatment_kinds:
                    message = f"{name} has no treatment of the kind {kind}"
                    hint = f"add one to {compared.path}, or compare another field or condition"
                    yield record.path, Finding(("compare", "fields", at), message, hint)
