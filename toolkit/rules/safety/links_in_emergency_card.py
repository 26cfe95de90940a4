"""Emergency cards that lead the reader away."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.care import NoCareCards
from toolkit.model.text.blocks import Link
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule("CAR005", "links-in-emergency-card", severity="error", serves=("nhs:care-cards",))
def links_in_emergency_card(record: Record, _context: Context) -> Iterator[Finding]:
    """A sign on an emergency card has a link.

    Why: in an emergency no one should be sent to another page; the card says all there is to know.

    Source: NHS digital service manual, care cards (no links from an emergency card).

    Bad:
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs:
              - you have [signs of a stroke](https://www.nhs.uk) [@source-one]  # expect: CAR005

    Good:
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs:
              - your face drops or your speech is slurred [@source-one]
    """
    cards = record.model.get_help
    if isinstance(cards, NoCareCards):
        return
    emergency = {at for at, card in enumerate(cards) if card.urgency == "emergency"}
    for passage in record.passages:
        if passage.route[0] == "get_help" and passage.route[1] in emergency:
            for node, words in passage.marks:
                if isinstance(node, Link):
                    yield Finding(
                        passage.route,
                        f"the words “{node.words}” lead away from an emergency card",
                        "say here what the reader needs to know, and take the link out",
                        words=words,
                    )
