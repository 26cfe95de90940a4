"""Numbers in actions that reach no service."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.settings.known_services import EMERGENCY_NUMBERS
from toolkit.model.actions.grammar import grammar_of
from toolkit.model.actions.numbers import number_words_in, numbers_in
from toolkit.model.regions import region_of
from toolkit.model.services import all_services
from toolkit.model.text.phone_numbers import digits_of
from toolkit.records.record import Record
from toolkit.rules.care_actions import cards_of
from toolkit.rules.rule import Context, rule


@rule("CAR013", "number-in-action", severity="error", serves=("nhs:care-cards",))
def number_in_action(record: Record, context: Context) -> Iterator[Finding]:
    """A care card's action has a number that is not one of a known service, or is oddly written.

    Why: people dial what they see. Each number in an action has to be that of a service in the
    record's country, of a local service in toolkit.toml or of an organisation of the collection;
    and it is written in ordinary digits, so that a phone and a screen reader take it as a number.

    Source: NHS digital service manual, care cards (call 999).

    Bad:
        get_help:
          - urgency: emergency
            action: Call 998 or go to A&E now if  # expect: CAR013
            signs: ["you have trouble breathing [@source-one]"]

    Good:
        get_help:
          - urgency: emergency
            action: Call 999 or go to A&E now if
            signs: ["you have trouble breathing [@source-one]"]
    """
    cards = cards_of(record)
    if not cards:
        return
    known = _known(record, context)
    grammar = grammar_of(record.model.language)
    elsewhere = {each for numbers in context.settings.services.numbers.values() for each in numbers}
    for at, card in enumerate(cards):
        route = ("get_help", at, "action")
        for number in numbers_in(card.action, grammar):
            shown = card.action[slice(*number.words)]
            if number.digits not in known:
                # CAR008 says which country's it is.
                if number.plain and number.digits in elsewhere and region_of(record.model.language):
                    continue
                yield Finding(
                    route,
                    f"{shown} is not the number of a service that the toolkit knows for this record",
                    "write the right number; add one that works there to toolkit.toml, under "
                    "[[local]] or [services.regions]",
                    words=number.words,
                )
            elif not number.plain:
                yield Finding(
                    route,
                    f"{shown} is not written as the plain number {number.digits}",
                    f"write {number.digits}",
                    words=number.words,
                )
        for words in number_words_in(card.action, grammar):
            yield Finding(
                route,
                f"“{card.action[slice(*words)]}” is a number in words",
                "write the number in digits, such as 999",
                words=words,
            )


def _known(record: Record, context: Context) -> frozenset[str]:
    """Return the digits of every number that the reader may be told to call."""
    settings, language = context.settings, record.model.language
    services = all_services(settings.services, language)
    local = [each.phone for each in settings.local if each.serves(region_of(language))]
    local.append(settings.organisation.phone)
    bodies = [each.phone or "" for each in context.library.organisations.values()]
    digits = {digits_of(each) for each in (*services, *local, *bodies)}
    if not region_of(language):
        digits.update(each for numbers in EMERGENCY_NUMBERS.values() for each in numbers)
    return frozenset(digits - {""})
