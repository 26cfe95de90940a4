"""Care cards that send the reader to too many places."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.services import all_services, services_in
from toolkit.records.record import Record
from toolkit.rules.care_actions import cards_of
from toolkit.rules.rule import Context, rule


@rule("CAR004", "too-many-services", severity="error", serves=("nhs:care-cards",))
def too_many_services(record: Record, context: Context) -> Iterator[Finding]:
    """A care card names more than {care_card_services} services.

    Why: someone who is ill or frightened should not have to choose.

    Source: NHS digital service manual, care cards (one service, at most two).

    Bad:
        get_help:
          - urgency: urgent
            action: Speak to a GP, a pharmacist or NHS 111 if  # expect: CAR004
            signs: ["you have a high temperature [@source-one]"]

    Good:
        get_help:
          - urgency: urgent
            action: Ask for an urgent GP appointment or get help from NHS 111 if
            signs: ["you have a high temperature [@source-one]"]
    """
    names = all_services(context.settings.services, record.model.language)
    limit = context.settings.limits.care_card_services
    for at, card in enumerate(cards_of(record)):
        found = services_in(card.action, names)
        if len(found) > limit:
            yield Finding(
                ("get_help", at, "action"),
                f"this card names {len(found)} services ({', '.join(found)}); {limit} are allowed",
                "keep the one that helps fastest, or make a second card",
            )
