"""Numbers in actions that reach no service."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from toolkit.base.diagnostics import Finding, Route
from toolkit.base.settings.known_services import EMERGENCY_NUMBERS
from toolkit.model.actions.grammar import grammar_of
from toolkit.model.actions.numbers import Number, number_words_in, numbers_in
from toolkit.model.regions import region_of
from toolkit.model.services import all_services
from toolkit.model.text.phone_numbers import digits_of
from toolkit.records.record import Record
from toolkit.rules.care_actions import cards_of
from toolkit.rules.rule import Context, rule

_DIALLED = 3
"""Digits that a number to call has at least."""


@rule("CAR013", "number-in-action", severity="error", serves=("nhs:care-cards",))
def number_in_action(record: Record, context: Context) -> Iterator[Finding]:
    """A care card has a number to call that is not one of a known service, or is oddly written.

    Why: people dial what they see. Each number in an action, and each of 3 digits or more
    in the sentence after the signs, has to be that of a service in the
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
    language = record.model.language
    known = context.once(f"numbers {language}", lambda: _known(language, context))
    grammar = grammar_of(language)
    # A record of no country is told nothing of CAR008.
    regions = context.settings.services.numbers.values() if region_of(record.model.language) else ()
    elsewhere = {each for numbers in regions for each in numbers}
    for at, card in enumerate(cards):
        numbers, in_words = _numbers(card.action, record.model.language)
        for number in numbers:
            yield from _judged(("get_help", at, "action"), card.action, number, known, elsewhere)
        for words in in_words:
            yield Finding(
                ("get_help", at, "action"),
                f"“{card.action[slice(*words)]}” is a number in words",
                "write the number in digits, such as 999",
                words=words,
            )
    for passage in record.passages:
        if passage.route[0] == "get_help" and passage.route[-1] == "closing":
            for number in numbers_in(passage.words_only, grammar):
                if len(number.digits) >= _DIALLED:
                    text = passage.words_only
                    yield from _judged(passage.route, text, number, known, elsewhere)


# Many records have the same actions.
@lru_cache(maxsize=64)
def _numbers(action: str, language: str) -> tuple[tuple[Number, ...], tuple[tuple[int, int], ...]]:
    """Return the numbers in an action, and the places of those in words."""
    grammar = grammar_of(language)
    return tuple(numbers_in(action, grammar)), tuple(number_words_in(action, grammar))


def _judged(
    route: Route, text: str, number: Number, known: frozenset[str], elsewhere: set[str]
) -> Iterator[Finding]:
    shown = text[slice(*number.words)]
    if number.digits not in known:
        # CAR008 says which country's it is.
        if number.plain and number.digits in elsewhere and route[-1] == "action":
            return
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


def _known(language: str, context: Context) -> frozenset[str]:
    """Return the digits of every number that readers of this language may be told to call."""
    settings = context.settings
    services = all_services(settings.services, language)
    local = [each.phone for each in settings.local if each.serves(region_of(language))]
    local.append(settings.organisation.phone)
    bodies = [each.phone or "" for each in context.library.organisations.values()]
    digits = {digits_of(each) for each in (*services, *local, *bodies)}
    if not region_of(language):
        digits.update(each for numbers in EMERGENCY_NUMBERS.values() for each in numbers)
    return frozenset(digits - {""})
