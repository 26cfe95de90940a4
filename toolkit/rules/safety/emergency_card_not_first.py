"""Care cards in the wrong order."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.care import NoCareCards, Urgency
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

_ORDER: tuple[Urgency, ...] = ("emergency", "urgent", "non-urgent")


@rule("CAR003", "emergency-card-not-first", severity="error", serves=("nhs:care-cards",))
def emergency_card_not_first(record: Record, _context: Context) -> Iterator[Finding]:
    """A care card is below a less urgent one.

    Why: people stop reading at the first card that fits, so the most urgent has to come first.

    Source: NHS digital service manual, care cards.

    Bad:
        get_help:
          - urgency: urgent
            action: Get help from NHS 111 if
            signs: ["you have a high temperature [@source-one]"]
          - urgency: emergency  # expect: CAR003
            action: Call 999 if
            signs: ["you have trouble breathing [@source-one]"]

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
    if isinstance(cards, NoCareCards):
        return
    least = 0
    for at, card in enumerate(cards):
        rank = _ORDER.index(card.urgency)
        if rank < least:
            yield Finding(
                ("get_help", at, "urgency"),
                f"this {card.urgency} card is below a card that is {_ORDER[least]}",
                "move the card up: emergency first, then urgent, then non-urgent",
            )
        least = max(least, rank)
