"""Numbers that are written as words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.find_all import find_all
from toolkit.base.text.regex import regex
from toolkit.model.text.number_words import SMALL, TENS, VALUES
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

_UNITS = (
    r"seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|times|people|adults"
    r"|children|babies|women|men|patients|tablets?|capsules?|pills?|puffs?|drops?|sprays?|injections?"
    r"|doses?|drinks?|glass(?:es)?|cups?|litres?|units?|metres?|miles?|steps?|stages?|types?|kinds?|groups?"
    r"|parts?"
)
_NUMBER = regex(
    r"(?<![\w'-])(?:(?P<tens>" + "|".join(TENS) + r")[ -](?P<ones>" + "|".join(SMALL[:9]) + r")"
    r"|(?P<word>" + "|".join((*SMALL, *TENS)) + r"))(?![\w'])"
)
# One is mostly no number: one of them, no one, this one, one another, one day. It is in "one week".
_ONE_FOLLOWS = regex(rf" +(?:{_UNITS}|in +(?:\d|{'|'.join(SMALL[1:])})|or +two)\b")
_ONE_PRECEDED = regex(r"\b(?:no|any|every|some|this|that|which|each|another|the|only|same) +$")
_UNIT_FOLLOWS = regex(rf"(?: +to +| +or +| +)(?:\d[\d,]* +)?(?:more +|full +)?(?:{_UNITS})\b")
_PART_BEFORE = regex(
    r"(?:\b(?:hundred|thousand|million|point|stage|grade|type|phase|part|step)s?(?: and)? +|[0-9] +|-)$"
)
_IDIOM = regex(r"\b(?:eat|eats|eating) for two$|\b(?:in|by) two$|\bback to square one$")
_COMPOUND = regex(rf"-(?!(?:{_UNITS})\b)\w")  # two-way, but not two-week
_WITH_DOSE = regex(r"(?: +or +\w+)? +\d+(?:\.\d+)?(?:mg|ml|g|micrograms?)\b")
_FRACTION = regex(r"[ -](?:thirds?|quarters?|fifths?|halves|half|fold|way|ways|sided)\b")


@rule(
    "LAN024", "numeral", severity="warning", fixable=True, sentences=True, serves=("nhs:numbers",)
)
def numeral(record: Record, _context: Context) -> Iterator[Finding]:
    """A number is written as a word.

    Why: numerals stand out, and people who read slowly find them. One is left alone where it is
    no number (one of them, no one), and in front of a strength in numerals (two 200mg tablets).

    Source: NHS digital service manual, numbers (numerals, 1 and 2 included).

    Bad:
        outlook: It lasts three weeks. [@source-one]  # expect: LAN024

    Good:
        outlook: It lasts 3 weeks. No one takes more than two 200mg tablets. [@source-one]
    """
    wording = record.wording
    if wording.words.isdisjoint(_WORDS):
        return
    # A word of nothing but letters is no number unless it is one of these.
    others = "\n".join([word for word in wording.words if not word.isalpha()])
    known = [word for word in VALUES if word in wording.words or word in others]
    for match in _numbers(wording.plain, known):
        word, end = match["word"] or "", match.end()
        if _WITH_DOSE.match(wording.plain, end) or _FRACTION.match(wording.plain, end):
            continue
        if _IDIOM.search(wording.plain, max(0, match.start() - 14), end):
            continue
        if word == "one" and (
            not _ONE_FOLLOWS.match(wording.plain, end)
            or _ONE_PRECEDED.search(wording.plain, max(0, match.start() - 12), match.start())
            or wording.plain.startswith(" day", end)
        ):
            continue
        if wording.is_name(match.span()) or _COMPOUND.match(wording.plain, end):
            continue
        value = VALUES[word] if word else VALUES[match["tens"]] + VALUES[match["ones"]]
        written = wording.text[slice(*match.span())]
        yield wording.finding(
            match.span(),
            f"“{written}” is a number in letters",
            f"write {value}",
            str(value) if value > 1 and _is_alone(wording.plain, match.start(), end) else None,
            proven=True,
        )


def _numbers(plain: str, words: Iterable[str]) -> Iterator[re.Match[str]]:
    """Yield each number; to look for the letters of its words is quicker than for the pattern."""
    end = 0
    for at in find_all(plain, words):
        match = _NUMBER.match(plain, at) if at >= end else None
        if match:
            end = match.end()
            yield match


def _is_alone(plain: str, start: int, end: int) -> bool:
    """Whether it is a whole number of something, and no part of a longer one."""
    if _PART_BEFORE.search(plain, max(0, start - 16), start):
        return False
    return _UNIT_FOLLOWS.match(plain, end) is not None


_WORDS = frozenset(VALUES) | {f"{tens}-{ones}" for tens in TENS for ones in SMALL[:9]}
_WORDS |= {
    f"{word}-{unit}"
    for word in VALUES
    for unit in ("week", "day", "month", "year", "hour", "minute")
}
