"""Decimals where a whole number would do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

_FRACTION = re.compile(r"\.(\d+)(?![\d.]|,\d)")
# Doses, tests, measures, temperatures, money, percentages (LAN016) and times (LAN020) may have one.
_MEASURED = re.compile(
    r"(?: ?(?:to|or|and) ?\d+(?:\.\d+)?)? ?(?:%|percent|per cent|am\b|pm\b|a\.m|p\.m|m?mol|mg|mcg|micrograms?|milligrams?|nanograms?"
    r"|grams?\b|g\b|kg\b|kilograms?|ml\b|millilitres?|l\b|litres?|cm\b|mm\b|m\b|km\b|metres?|miles?"
    r"|centimetres?|millimetres?|stone\b|pints?|iu\b|units?|°|º|c\b|f\b|million|billion|/|mmhg|g/l|iu/)"
)
_TEST_OR_MONEY = re.compile(
    r"[£$€\w.,:/-]$|\b(?:hba1c|bmi|inr|ph|score|level|result|version|section|figure|part) +(?:is|of|was|under|over|above|below|at)? *$"
)

_SECOND_HALF = re.compile(r"\d\.\d+ +(?:to|or|and) +$")


@rule("LAN026", "decimal", severity="note")
def decimal(record: Record, _context: Context) -> Iterator[Finding]:
    """A number has a decimal point, and is no dose, test, measure or money.

    Why: many readers take 1.25 for more than 1.5. Where a decimal is right, a 0 stands before
    the point.

    Source: NHS digital service manual, numbers (no decimals but for doses, tests and money; 0 before
    the point).

    Bad:
        who_gets_it: It is 2.5 times more common in women. [@source-one]  # expect: LAN026

    Good:
        who_gets_it: It is 2 to 3 times more common in women. Take 2.5mg. [@source-one]
    """
    wording = record.wording
    for start, end in wording.numbers:
        if wording.text[end : end + 1] == ".":
            match = _FRACTION.match(wording.text, end)
            if not match or wording.text[start - 1 : start] == ".":
                continue
            before = wording.written[max(0, start - 16) : start].lower()
            if _MEASURED.match(wording.plain, match.end()) or _TEST_OR_MONEY.search(before):
                continue
            if _SECOND_HALF.search(before):
                continue  # 1.5 to 3.6 is one finding
            number = wording.text[start : match.end()]
            yield wording.finding(
                (start, match.end()),
                f"“{number}” is a decimal",
                f"write {_whole(number)}, or give the number of people",
            )
        elif wording.text[start - 1 : start] == "." and wording.text[start - 2 : start - 1] in " (":
            number = wording.text[start - 1 : end]
            message = f"“{number}” has no 0 before its point"
            yield wording.finding((start - 1, end), message, f"write 0{number}")


def _whole(number: str) -> str:
    value = float(number)
    if value < 1:
        return "a whole number"
    low, rest = int(value), value % 1
    # About half way, neither neighbour is right.
    return f"{low:,} to {low + 1:,}" if 0.4 <= rest <= 0.6 else f"about {round(value):,}"
