"""A part of a fragment in a field, or on a care card, that it is not for."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.fragments.fragment import SIGNS
from toolkit.records.fragment_text import field_name
from toolkit.records.record import Record
from toolkit.rules.care_actions import cards_of
from toolkit.rules.rule import Context, rule


@rule("CAR019", "fragment-in-another-field", severity="error", serves=())
def fragment_in_another_field(record: Record, context: Context) -> Iterator[Finding]:
    """A part of a fragment is used in a field that it does not fit, or on a card of another urgency.

    Why: words that are right under one heading can be wrong under another. A sign that is urgent in
    the fragment must not be less urgent in one of the records that use it.

    Bad:
        # file: content/fragments/medicine.yaml
        kind: fragment
        id: medicine
        parts:
          eyes: {fits: get_help.signs, urgency: urgent, text: "your eyes are yellow [@source-one]"}
        review: {status: draft, authors: [{name: Us}], changes: [{date: 2026-11-22, version: "0.1", note: New.}]}
        # file: content/conditions/minimal.yaml
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs:
              - "[](fragment:medicine/eyes)"  # expect: CAR019

    Good:
        # file: content/fragments/medicine.yaml
        kind: fragment
        id: medicine
        parts:
          eyes: {fits: get_help.signs, urgency: emergency, text: "your eyes are yellow [@source-one]"}
        review: {status: draft, authors: [{name: Us}], changes: [{date: 2026-11-22, version: "0.1", note: New.}]}
        # file: content/conditions/minimal.yaml
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs: ["[](fragment:medicine/eyes)"]
    """
    cards = cards_of(record)
    for use in record.document.uses:
        part = context.library.fragments.by_id[use.fragment].model.parts[use.part]
        name = field_name(use.route)
        if name not in part.fields:
            message = f"{use.name} is not for {name}"
            hint = f"use it in {' or '.join(part.fields)}, or write the words for {name} here"
            yield Finding(use.route, message, hint, at="key")
        elif name == SIGNS:
            card = cards[int(use.route[1])]
            if card.urgency != part.urgency:
                message = f"{use.name} is {part.urgency}, and this card is {card.urgency}"
                hint = "put it on the card of its urgency; ask a clinician if that seems wrong"
                yield Finding(use.route, message, hint, at="key")
