"""Comparisons with an empty cell."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.condition import Condition, TreatmentKind
from toolkit.model.topic import ComparedField, Topic
from toolkit.records.document import Document
from toolkit.records.load import Loaded
from toolkit.rules.rule import Context, rule

# All other fields are ones that a condition must fill in.
_KINDS: dict[ComparedField, TreatmentKind] = {
    "treatments.treats_the_cause": "treats the cause",
    "treatments.eases_symptoms": "eases symptoms",
}


@rule("STR013", "compared-field-missing", severity="warning", scope="collection")
def compared_field_missing(loaded: Loaded, _context: Context) -> Iterator[tuple[Document, Finding]]:
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
    for record in loaded.records:
        model = record.model
        if not isinstance(model, Topic):
            continue
        for at, field in enumerate(model.compare.fields):
            kind = _KINDS.get(field)
            for name in model.compare.conditions if kind else ():
                compared = loaded.collection.records.get(name)
                if compared is None or not isinstance(compared.model, Condition):
                    continue
                if all(option.kind != kind for option in compared.model.treatments.options):
                    message = f"{name} has no treatment of the kind {kind}"
                    hint = f"add one to {compared.document.path}, or compare another field or condition"
                    yield record.document, Finding(("compare", "fields", at), message, hint)
