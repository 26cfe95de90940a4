"""A part of a fragment that is used without those that go with it."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule("CAR018", "fragment-without-its-parts", severity="error", whole=True, serves=())
def fragment_without_its_parts(record: Record, context: Context) -> Iterator[Finding]:
    """A record uses a part of a fragment, but not the parts that it goes together with.

    Why: whoever wrote the fragment said that they belong together, such as a risk of a medicine and
    the sign that it has begun. With only one of the two a reader learns of the risk and not when to
    get help.

    Bad:
        # file: content/fragments/medicine.yaml
        kind: fragment
        id: medicine
        parts:
          risks: {fits: treatments.options.risks, text: "It can harm the liver. [@source-one]"}
          eyes: {fits: get_help.signs, urgency: emergency, text: "your eyes are yellow [@source-one]"}
        together: [risks, eyes]
        review: {status: draft, authors: [{name: Us}], changes: [{date: 2026-11-22, version: "0.1", note: New.}]}
        # file: content/conditions/minimal.yaml
        treatments:
          options:
            - name: A medicine
              kind: eases symptoms
              how_it_works: You take a tablet each day. [@source-one]
              benefits: It can ease pain. [@source-one]
              risks: "[](fragment:medicine/risks)"  # expect: CAR018

    Good:
        # file: content/fragments/medicine.yaml
        kind: fragment
        id: medicine
        parts:
          risks: {fits: treatments.options.risks, text: "It can harm the liver. [@source-one]"}
          eyes: {fits: get_help.signs, urgency: emergency, text: "your eyes are yellow [@source-one]"}
        together: [risks, eyes]
        review: {status: draft, authors: [{name: Us}], changes: [{date: 2026-11-22, version: "0.1", note: New.}]}
        # file: content/conditions/minimal.yaml
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs: ["[](fragment:medicine/eyes)"]
        treatments:
          options:
            - name: A medicine
              kind: eases symptoms
              how_it_works: You take a tablet each day. [@source-one]
              benefits: It can ease pain. [@source-one]
              risks: "[](fragment:medicine/risks)"
    """
    uses = record.document.uses
    used = {(use.fragment, use.part) for use in uses}
    said: set[str] = set()
    for use in uses:
        together = context.library.fragments.by_id[use.fragment].model.together
        missing = [part for part in together if (use.fragment, part) not in used]
        if use.part in together and missing and use.fragment not in said:
            said.add(use.fragment)
            names = " and ".join(f"[](fragment:{use.fragment}/{part})" for part in missing)
            message = f"{use.name} goes together with {', '.join(missing)}, which is not here"
            yield Finding(use.route, message, f"use {names} too, in a field that it fits", at="key")
