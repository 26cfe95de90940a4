"""Percentages where a number of people is meant."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

_PERCENT = regex(
    r"(?<![\w.,])(\d+(?:\.\d+)?)(?: ?(?:%|percent|per cent))?(?: ?(?:to|and|[-–—]) ?(\d+(?:\.\d+)?))?"
    r" ?(?:%|percent\b|per cent\b)"
)
# What is mixed or made of something has percentages on its label.
_STRENGTH = regex(
    r" +(?:[\w-]+ +){0,2}(?:alcohol|cotton|deet|cream|drops|gel|glucose|lotion|mouthwash|ointment|oxygen|patch|patches"
    r"|peroxide|saline|shampoo|solution|spray|steroid|toothpaste|water|wool)\b"
)
# The number comes after what it is the strength or the level of: lotion 0.5%, a saturation of 92%.
_LEVEL_BEFORE = regex(
    r"\b(?:activity|concentration|cream|gel|humidity|level|lotion|ointment|oxygen|saturation|shampoo|solution|spf"
    r"|strength)s?(?: +(?:of|is|was|at|between|less|more|than|under|over|below|above|about|up|to|or))* +$"
)
_CONFIDENCE = regex(r" +(?:ci|confidence|credible)\b")
_RELATIVE_BEFORE = regex(r"\bby +(?:about |around |up to |nearly |over |more than )*$")
_RELATIVE_AFTER = regex(
    r" +(?:as|better|fewer|greater|higher|less|lower|more|reduction|increase|rise|fall|drop)\b"
)


@rule(
    "LAN016",
    "percentage",
    severity="warning",
    sentences=True,
    serves=("nhs:numbers", "cdc-cci:15", "pemat:6"),
)
def percentage(record: Record, _context: Context) -> Iterator[Finding]:
    """A number of people is given as a percentage.

    Why: readers see 1 in 7 people before their eyes; 14.3% needs a calculation.

    Source: NHS digital service manual, numbers (1 in 7 people, not 14.3%); CDC Clear Communication
    Index, 15 to 17.

    Bad:
        who_gets_it: About 14.3% of people get it. [@source-one]  # expect: LAN016

    Good:
        who_gets_it: About 1 in 7 people get it. Wipe it with 70% alcohol. [@source-one]
    """
    wording = record.wording
    if "%" not in wording.text and wording.words.isdisjoint(("percent", "cent")):
        return
    for match in _PERCENT.finditer(wording.plain):
        if _STRENGTH.match(wording.plain, match.end()):
            continue
        before = wording.plain[max(0, match.start() - 40) : match.start()]
        if _LEVEL_BEFORE.search(before):
            continue
        written = wording.text[slice(*match.span())]
        if _CONFIDENCE.match(wording.plain, match.end()):
            hint = "leave it out; say in words how sure the number is"
            yield wording.finding(match.span(), f"“{written}” is statistics", hint)
            continue
        if _RELATIVE_BEFORE.search(before) or _RELATIVE_AFTER.match(wording.plain, match.end()):
            message = f"“{written}” of an unknown number tells readers nothing"
            hint = "say how many people it happens to without it, and how many with it"
        else:
            message = f"“{written}” needs a calculation"
            low, high = match.groups()
            hint = f"write {people(float(low))}" if not high else _range(float(low), float(high))
        yield wording.finding(match.span(), message, hint)


def people(percent: float) -> str:
    """Return a percentage as people: 1 in N where that is near enough, else so many in 100."""
    if percent <= 0:
        return "no one; or say in how many people it was looked for"
    if percent > 100:
        return "how many times as many"
    one_in = round(100 / percent)
    exact = abs(100 / one_in - percent) <= percent * 0.02
    if 2 <= one_in <= 10 and exact:
        return f"about 1 in {one_in}, or {round(percent)} in 100"
    for of in (100, 1_000, 10_000, 100_000):
        count = percent * of / 100
        if count >= 0.95:
            return f"about {round(count)} in {of:,}"
    return "a number of people in a million"


def _range(low: float, high: float) -> str:
    return f"write {round(low)} to {round(high)} in 100"
