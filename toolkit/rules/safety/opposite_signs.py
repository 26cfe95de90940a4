"""A sign on one care card, and that it is not there on another."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base import budget
from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.records.record import Record
from toolkit.rules.care_signs import Sign, signs_of
from toolkit.rules.rule import Context, rule

_HAVE_NOT = regex(
    r"^(?:\w+ )?(?:"
    r"(?:do|does) not have|(?:don|doesn) t have|(?:haven|hasn) t got|(?:have |has )?not got"
    r"|has no|there (?:is|are|s) no|there (?:isn|aren) t|no|without"
    r") (?P<what>.+)"
)
_OF_GRAMMAR = regex(
    r"\b(?:do|does|have|has|ve|got|there|is|are|s|no|not|without|don|doesn|haven|hasn|isn|aren|t)\b"
)
_MOST_WORDS = 4
# More than the thing: when, beside what, or in the past, which does tell two readers apart.
_QUALIFIES = regex(
    r"\b(?:and|or|but|with|that|which|who|when|after|before|if|unless|because|for|since|until"
    r"|while|been|had|enough|left|other|to)\b|∎time"
)
# What a reader has at hand, or has had done: without it the same trouble is more urgent.
_POSSESSED = regex(
    r"\b(?:gp|doctor|medicines?|medication|tablets?|inhalers?|insulin|pens?|injectors?|spacer|spleen"
    r"|thermometer|monitor|strips|immunity|vaccines?|vaccinations?|jabs?|boosters?|appointments?"
    r"|plan|help|someone|anyone|transport|car|phone|kit|antidote|oxygen|supply|prescription)\b"
)


@rule("CAR017", "opposite-signs", severity="warning", serves=())
def opposite_signs(record: Record, _context: Context) -> Iterator[Finding]:
    """One care card has a sign, another of another urgency has that it is not there.

    Why: one of the two is true of everyone, so one of the cards sends everyone for help. Often a
    “not” was added or lost. Only signs that say no more than what someone has are compared: “the
    pain does not stop when you rest” beside “the pain stops when you rest” is a difference.

    Source: NHS digital service manual, care cards.

    Bad:
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs: ["you do not have a rash [@source-one]"]
          - urgency: non-urgent
            action: Speak to a GP if
            signs: ["you have a rash [@source-two]"]  # expect: CAR017

    Good:
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs: ["you have a rash and a stiff neck [@source-one]"]
          - urgency: non-urgent
            action: Speak to a GP if
            signs: ["you have a rash but no stiff neck [@source-two]"]
    """
    signs = list(signs_of(record))
    absent: dict[tuple[str, ...], list[Sign]] = {}
    for sign in signs:
        if match := _HAVE_NOT.match(sign.words):
            what = match["what"].split()
            if len(what) <= _MOST_WORDS and not _differs(sign.words):
                absent.setdefault(_things(sign.words), []).append(sign)
    for sign in signs if absent else ():
        if sign.is_negated:
            continue
        for other in absent.get(_things(sign.words), ())[: budget.SIGNS_COMPARED]:
            if _same_reader(other, sign) and other.amounts == sign.amounts:
                yield Finding(
                    sign.route,
                    f"the card “{other.card.action}” says the opposite of this sign, "
                    "so one of the two is true of everyone",
                    "say what makes the difference, or leave out the one without",
                )
                break


def _same_reader(one: Sign, other: Sign) -> bool:
    """Whether two cards of different urgency are about the same person."""
    return one.card.urgency != other.card.urgency and one.card.reader == other.card.reader


def _things(words: str) -> tuple[str, ...]:
    return tuple(sorted(_OF_GRAMMAR.sub("", words).split()))


def _differs(words: str) -> bool:
    return bool(_QUALIFIES.search(words) or _POSSESSED.search(words))
