"""Emergency cards that do not say whom to call."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.care import NoCareCards
from toolkit.model.services import emergency_services, recommended_services, services_in
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule("CAR002", "emergency-card-without-service", severity="error")
def emergency_card_without_service(record: Record, context: Context) -> Iterator[Finding]:
    """An emergency card's action names no emergency service.

    Why: someone in an emergency needs the number to call or the place to go to, not a search.
    The emergency numbers of the record's country count, and what services.emergency in toolkit.toml
    names.

    Source: NHS digital service manual, care cards.

    Bad:
        get_help:
          - urgency: emergency
            action: Speak to a GP straight away if  # expect: CAR002
            signs: ["you have trouble breathing [@source-one]"]

    Good:
        get_help:
          - urgency: emergency
            action: Call 999 or go to A&E now if
            signs: ["you have trouble breathing [@source-one]"]
    """
    cards = record.model.get_help
    if isinstance(cards, NoCareCards):
        return
    services, language = context.settings.services, record.model.language
    names = emergency_services(services, language)
    for at, card in enumerate(cards):
        if card.urgency == "emergency" and not services_in(card.action, names):
            yield Finding(
                ("get_help", at, "action"),
                "this emergency card names no emergency service",
                f"name one of: {', '.join(recommended_services(services, language))}; "
                "or make the card urgent",
            )
