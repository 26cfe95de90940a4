"""Emergency numbers that do not work where the reader is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.base.diagnostics import Finding, Route
from toolkit.model.regions import region_of
from toolkit.model.services import other_services
from toolkit.records.record import Record
from toolkit.rules.care_actions import cards_of
from toolkit.rules.rule import Context, rule

# "Call an ambulance on 112", but neither "call if your pulse is over 112" nor "call 112 233".
_CALL = r"\b(?:call|ring|dial|phone|text)\b(?:(?! if | when )[^.!?\n0-9]){0,30}"


@rule("CAR008", "emergency-number-of-another-region", severity="error", serves=("nhs:care-cards",))
def emergency_number_of_another_region(record: Record, context: Context) -> Iterator[Finding]:
    """A record tells the reader to call an emergency number of another country.

    Why: in an emergency a wrong number costs the time that matters. It is the country in the
    record's language, such as GB in en-GB, that counts; services.regions in toolkit.toml says
    which numbers each country uses. Actions of care cards are searched for any such number; in
    other texts it has to follow a word like call, because 112 may also be a pulse.

    Source: NHS digital service manual, care cards (call 999).

    Bad:
        language: en-GB
        get_help:
          - urgency: emergency
            action: Call 911 now if  # expect: CAR008
            signs: ["you have trouble breathing [@source-one]"]

    Good:
        language: en-GB
        get_help:
          - urgency: emergency
            action: Call 999 now if
            signs: ["you have trouble breathing [@source-one]"]
    """
    services = context.settings.services
    region = region_of(record.model.language)
    numbers = services.numbers
    own = numbers.get(region)
    if own is None:
        return
    everywhere = {number for several in numbers.values() for number in several}
    # NHS 111 is not New Zealand's 111: what the collection names as another service is no mistake.
    for number in sorted(everywhere.difference(own, " ".join(other_services(services)).split())):
        if _stands_alone(number, record.document.text):
            for route, words in (*_in_actions(record, number), *_in_texts(record, number)):
                yield Finding(
                    route,
                    f"{number} is not the emergency number that readers in {region} are told to call",
                    f"write {' or '.join(own)}; or add {number} to {region} under services.regions "
                    "in toolkit.toml",
                    words=words,
                )


def _stands_alone(number: str, text: str) -> bool:
    """Return whether a number is there that is not the end of 1,000 or the middle of a longer one."""
    at = text.find(number)
    while at >= 0:
        around = text[at - 1 : at] + text[at + 3 : at + 4]
        if not any(letter.isalnum() or letter == "," for letter in around.rstrip(",")):
            return True
        at = text.find(number, at + 1)
    return False


def _in_actions(record: Record, number: str) -> Iterator[tuple[Route, tuple[int, int]]]:
    for at, card in enumerate(cards_of(record)):
        for match in re.finditer(rf"(?<![\w,]){number}(?!\w|[.,][0-9])", card.action):
            yield ("get_help", at, "action"), match.span()


def _in_texts(record: Record, number: str) -> Iterator[tuple[Route, tuple[int, int]]]:
    called = re.compile(rf"{_CALL}\b({number})\b(?![.,]?[0-9]| [0-9])", re.IGNORECASE)
    for passage in record.passages:
        if _stands_alone(number, passage.text):
            for match in called.finditer(passage.words_only):
                yield passage.route, match.span(1)
