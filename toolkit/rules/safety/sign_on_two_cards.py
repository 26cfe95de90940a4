"""Signs that are on a care card twice, or on two cards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from toolkit.base import budget
from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.care_signs import Sign, signs_of
from toolkit.rules.rule import Context, rule


@rule("CAR014", "sign-on-two-cards", severity="error", serves=())
def sign_on_two_cards(record: Record, _context: Context) -> Iterator[Finding]:
    """The same sign is on two care cards, or twice on one.

    Why: a reader who has the sign is told two things, to call 999 and to wait for a GP, and may
    choose the slower one. Capitals, citations, punctuation, articles, numbers in words and the order
    of plain words make no difference.

    Source: NHS digital service manual, care cards.

    Bad:
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs: ["you have chest pain for 2 hours [@source-one]"]
          - urgency: non-urgent
            action: Speak to a GP if
            signs: ["You have a chest pain for two hours [@source-two]"]  # expect: CAR014

    Bad:
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs: ["you have a temperature of 38C or more [@source-one]"]
          - urgency: urgent
            action: Call NHS 111 if
            signs: ["you have a temperature above 38.5 °C [@source-two]"]  # expect: CAR014

    Good:
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs: ["you have chest pain [@source-one]"]
          - urgency: non-urgent
            action: Speak to a GP if
            signs: ["you have a cough that does not go away [@source-two]"]
    """
    said: dict[tuple[str, str], list[Sign]] = defaultdict(list)
    for sign in signs_of(record):
        said[sign.words, sign.card.reader].append(sign)
    for alike in said.values():
        if len(alike) == 1:
            continue
        kept: list[Sign] = []
        for sign in alike:
            if same := _same(sign, kept):
                where = "on this card" if same.at == sign.at else f"on {_card(same)}"
                yield Finding(
                    sign.route,
                    f"this sign is already {where}",
                    "keep it once, on the card that is more urgent; or say what makes the "
                    "difference",
                )
            elif len(kept) < budget.SIGNS_COMPARED:
                kept.append(sign)
        for sign in kept:
            if wider := _wider(sign, kept):
                yield Finding(
                    sign.route,
                    f"everyone with this sign has the one on {_card(wider)} as well",
                    "leave it out; or if the amounts are on the wrong cards, exchange them",
                )


def _same(sign: Sign, others: list[Sign]) -> Sign | None:
    """Return one that says the same."""
    return next((s for s in others if s.is_part_of(sign) and sign.is_part_of(s)), None)


def _wider(sign: Sign, others: list[Sign]) -> Sign | None:
    """Return one of a more urgent card that is true of everyone with this sign."""
    if sign.is_negated:
        return None  # "not within 5 minutes" is part of "not within 2"
    return next((s for s in others if s.speed > sign.speed and sign.is_part_of(s)), None)


def _card(sign: Sign) -> str:
    return f"the card “{sign.card.action}”"
