"""Emergency cards that do not say whom to call."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.actions.reading import first_step
from toolkit.model.services import emergency_services, services_in
from toolkit.records.record import Record
from toolkit.rules.care_actions import cards_of, vocabulary_of
from toolkit.rules.rule import Context, rule


@rule("CAR002", "emergency-card-without-service", severity="error", serves=("nhs:care-cards",))
def emergency_card_without_service(record: Record, context: Context) -> Iterator[Finding]:
    """An emergency card's action names no emergency service.

    Why: someone in an emergency needs the number to call or the place to go to, not a search.
    What the toolkit knows for the record's country counts: what services.emergency in toolkit.toml
    adds may be named beside it.

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
    names = emergency_services(context.settings.services, record.model.language)
    words = vocabulary_of(record, context)
    for at, card in enumerate(cards_of(record)):
        if card.urgency != "emergency" or services_in(card.action, names):
            continue
        begin = first_step(card.action, words) if words else None
        if begin is None or not begin.emergency:
            yield Finding(
                ("get_help", at, "action"),
                "this emergency card names no emergency service",
                f"name one of: {', '.join(names)}; or make the card urgent",
            )
