"""Comparisons with an empty cell."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule


@rule("STR013", "compared-field-missing", severity="warning", scope="collection", serves=())
def compared_field_missing(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """A topic compares a field in which one of its records says nothing.

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
            for name in record.compared:
                compared = overview.by_id.get(name)
                # What compares others has another code.
                if compared is None or compared.compared or field in compared.says:
                    continue
                message = f"{name} says nothing under {field}"
                hint = f"add it to {compared.path}, or compare another field or record"
                yield record.path, Finding(("compare", "fields", at), message, hint)
