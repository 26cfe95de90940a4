"""Chances out of different numbers of people in one record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.model.text.stretches import Stretches
from toolkit.records.record import Record
from toolkit.records.text.wording import Wording, Words
from toolkit.rules.rule import Context, rule

# In front of the number of people that a chance is out of, and behind it.
_COUNT = regex(
    r"([0-9][0-9,]*)(?: +(?:to|or) +([0-9][0-9,]*))?"
    r"(?: +(?:people|persons|adults|children|babies|women|men|cases))? +(?:in|out of)(?: +every)? +$"
)
_OF = regex(r"([0-9][0-9,]*[0-9]|[0-9])(?: +(million|thousand))?(?![\d.,]*\d|\w)")
_NO_PEOPLE = regex(
    r" *(?:a\.?m|p\.?m|seconds?|minutes?|hours?|days?|weeks?|months?|years?|doses?|mg|ml)\b"
)
# A pain of 7 out of 10 is no chance.
_SCALE = regex(
    r"\b(?:pain|scores?|scale|scored|rated|rating)(?: +(?:level|score))?"
    r"(?: +(?:of|is|was|at|as|from|down|to|about|around))+ +$"
)
# "1 in 4,000 to 1 in 5,000" is one chance with two limits, and no format is mixed in it.
_LIMITS = regex(
    r"(?<!\w)([0-9]+) +in +[0-9][0-9,]*(?: +[a-z]+)? +to(?: +about)? +\1 +in +[0-9][0-9,]*"
)
_BETWEEN = regex(
    r"between(?<!\w.{7}) +(?:about +)?([0-9]+) +in +[0-9][0-9,]*(?: +[a-z]+)? +and +(?:about +)?\1"
    r" +in +[0-9][0-9,]*"
)
_SHARE = regex(r" +(?:of +)?(?:all +)?cases\b")
_COMPARABLE = 100
_YEARS = range(1900, 2101)
_UNITS = {"million": 1_000_000, "thousand": 1_000}


@rule(
    "LAN017",
    "mixed-denominators",
    severity="warning",
    whole=True,
    serves=("nhs:one-format", "cdc-cci:17", "pemat:7"),
)
def mixed_denominators(record: Record, _context: Context) -> Iterator[Finding]:
    """Chances in one record are out of different numbers of people.

    Why: many readers take 1 in 8 for more than 1 in 4, and cannot compare 1 in 4 with 30 in 100. A
    chance too small for the denominator that the record mostly uses (less than 1 in it) may have
    one of its own: 2 in 100,000 beside 30 in 100.

    Source: NHS digital service manual, numbers (do not mix formats); CDC Clear Communication Index,
    17 (the same denominator throughout).

    Bad:
        who_gets_it: 30 in 100 people get pain, and 12 in 100 get cramp. [@source-one]
        outlook: About 1 in 4 people get better. [@source-one]  # expect: LAN017

    Good:
        who_gets_it: 30 in 100 people get pain, but only 2 in 100,000 a tumour. [@source-one]
        outlook: About 25 in 100 people get better. [@source-one]
    """
    wording = record.wording
    rates = list(_rates(wording))
    if len({rate.of for rate in rates}) < 2:
        return
    counted = Counter(rate.of for rate in rates)
    # Most frequent first; of equals, the one that the record uses first.
    usual = max(counted, key=lambda of: (counted[of], -[r.of for r in rates].index(of)))
    odd = [
        rate
        for rate in rates
        if rate.of != usual
        and rate.low * usual >= rate.of
        # One in 10 of those who have it and one in 65,000 of all answer different questions.
        and max(rate.of, usual) <= _COMPARABLE * min(rate.of, usual)
    ]
    if odd:
        others = ", ".join(dict.fromkeys(f"“{rate.text}”" for rate in odd))
        low, high = (round(number * usual / odd[0].of) for number in (odd[0].low, odd[0].high))
        exact = "" if odd[0].low * usual % odd[0].of == 0 else "about "
        same = f"{exact}{low:,}" if low == high else f"{low:,} to {high:,}"
        yield wording.finding(
            odd[0].words,
            f"most chances in this record are out of {usual:,}, but not {others}",
            f"write {same} in {usual:,}, so that readers can compare",
        )


class _Rate(Struct, frozen=True):
    words: Words
    text: str
    low: int
    high: int
    of: int


def _rates(wording: Wording) -> Iterator[_Rate]:
    plain = wording.plain
    before = (" in ", " of ", " every ")
    starts = [at for at, _ in wording.numbers if plain.endswith(before, max(0, at - 8), at)]
    limits = [*_BETWEEN.finditer(plain), *(_LIMITS.match(plain, at) for at, _ in wording.numbers)]
    ranges = Stretches(each.span() for each in limits if each)
    for start in starts:
        count, out_of = _COUNT.search(plain, max(0, start - 48), start), _OF.match(plain, start)
        if not count or not out_of or _NO_PEOPLE.match(plain, out_of.end()):
            continue
        if ranges.meets(start, start + 1):
            continue
        if _SHARE.match(plain, out_of.end()):
            continue
        if plain[count.start() - 1 : count.start()] in (",", ".", "-", "–"):
            continue
        low, of = _number(count[1]), _number(out_of[1])
        high = _number(count[2]) if count[2] else low
        if out_of[2]:
            of *= _UNITS[out_of[2]]
        elif of in _YEARS and "," not in out_of[1]:
            continue  # so many in a year
        if high >= of or _SCALE.search(plain, max(0, count.start() - 40), count.start()):
            continue
        words = (count.start(), out_of.end())
        yield _Rate(words, wording.text[slice(*words)], low, high, of)


def _number(text: str) -> int:
    return int(text.replace(",", ""))
