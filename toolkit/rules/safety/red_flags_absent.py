"""Records that do not say when it is an emergency."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.care import NoCareCards
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule("CAR006", "red-flags-absent", severity="warning", serves=("nhs:get-help", "cdc-cci:14"))
def red_flags_absent(record: Record, _context: Context) -> Iterator[Finding]:
    """A record has no care cards, or none for an emergency.

    Why: almost every condition, procedure and medicine has signs that need help at once; a
    reader who finds no such card takes it that there are none. A topic may leave the cards to the
    records that it compares. Where a reviewer is sure that there is no emergency, set CAR006 to note or off in
    toolkit.toml.

    Source: NHS digital service manual, care cards.

    Bad:
        get_help:  # expect: CAR006
          - urgency: urgent
            action: Get help from NHS 111 if
            signs: ["you have a high temperature [@source-one]"]

    Good:
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs: ["you have trouble breathing [@source-one]"]
          - urgency: urgent
            action: Get help from NHS 111 if
            signs: ["you have a high temperature [@source-one]"]
    """
    cards = record.model.get_help
    if record.model.made_from.emergency_card == "optional":
        return
    if isinstance(cards, NoCareCards):
        yield Finding(
            ("get_help", "none"),
            "this record has no care cards, so it does not say when to get help",
            "write a card for each degree of urgency, the emergency card first",
            at="key",
        )
    elif not any(card.urgency == "emergency" for card in cards):
        yield Finding(
            ("get_help",),
            "no care card says what an emergency is",
            "add a card with urgency: emergency above the others",
            at="key",
        )
