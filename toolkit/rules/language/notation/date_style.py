"""Dates that are not written like 6 August 2018."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from toolkit.base.diagnostics import Finding
from toolkit.base.text.landmarks import matches_at, places
from toolkit.base.text.regex import regex
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

_FULL = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SHORT = ["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec"]
_FULL_RE, _SHORT_RE = "|".join(_FULL), "|".join(_SHORT)
_DAY = r"(?:[12]?\d|3[01])"

_BEGINS_WITH_NUMBER = regex(
    rf"(?P<ordinal>(?P<d1>{_DAY})(?:st|nd|rd|th)(?: of)? (?P<m1>{_FULL_RE}|{_SHORT_RE})\b\.?(?:,? (?P<y1>\d{{4}}))?)"
    rf"|(?P<short>(?P<d2>{_DAY}) (?P<m2>{_SHORT_RE})\b\.?(?:,? (?P<y2>\d{{4}}))?)"
    rf"|(?P<comma>(?P<d3>{_DAY}) (?P<m3>{_FULL_RE}), (?P<y3>\d{{4}}))"
    r"|(?P<iso>(?P<y4>(?:19|20)\d\d)-(?P<m4>[01]\d)-(?P<d4>[0-3]\d))"
    r"|(?P<numbers>\d{1,2}(?P<mark>[/.])\d{1,2}(?P=mark)(?:\d{4}|\d{2}))"
)
_BEGINS_WITH_MONTH = regex(
    rf"(?P<m>{_FULL_RE}|{_SHORT_RE})\.? (?P<d>{_DAY})(?:st|nd|rd|th)?(?!\d|\w)(?:,? (?P<y>\d{{4}}))?(?! people)"
)
# A word with a capital, and a number behind it.
_WITH_NUMBER = re.compile(rb"A(?=a++\.?+ [0-])(?<![Aa0].)")
_IN_WORD = regex(r"\w")
_ENDS = regex(r"[\w/]|[.,-]\d")


@rule(
    "LAN019", "date-style", severity="warning", sentences=True, serves=("nhs:ranges-dates-times",)
)
def date_style(record: Record, _context: Context) -> Iterator[Finding]:
    """A date is not written like 6 August 2018.

    Why: 06/08/2018 is June to some readers and August to others. In records for the United States
    (en-US) the month may come first.

    Source: NHS digital service manual, dates (6 August 2018, months in full).

    Bad:
        outlook: The advice changed on 6th Aug 2018. [@source-one]  # expect: LAN019

    Good:
        outlook: The advice changed on 6 August 2018. [@source-one]
    """
    wording = record.wording
    for start, end in wording.numbers:
        if wording.text[end : end + 1] not in " /.-snrt" or _ENDS.match(wording.text, start - 1):
            continue
        # Behind a space only the name of a month makes a date.
        if wording.text[end : end + 1] == " " and not wording.text[end + 1 : end + 2].isupper():
            continue
        match = _BEGINS_WITH_NUMBER.match(wording.text, start)
        if match and not _ENDS.match(wording.text, match.end()):
            yield wording.finding(
                match.span(),
                f"“{match.group()}” is not how a date is written here",
                f"write {_right(match)}",
            )
    american = record.model.language == "en-US"
    if wording.tokens.isdisjoint(_MONTHS):
        return
    for match in matches_at(_BEGINS_WITH_MONTH, wording.text, places(_WITH_NUMBER, wording.text)):
        start = match.start()
        if start and _IN_WORD.match(wording.text, start - 1):
            continue
        if american and match["m"] in _FULL:
            continue
        if wording.text[max(0, start - 3) : max(0, start - 1)].strip().isdigit():
            continue  # 6 August 20 people
        words = f"{match['d']} {_month(match['m'])} {match['y'] or ''}".strip()
        yield wording.finding(
            match.span(), f"“{match.group()}” is not how a date is written here", f"write {words}"
        )


_MONTHS = frozenset((*_FULL, *_SHORT))


def _month(name: str) -> str:
    return next(full for full in _FULL if full.startswith(name[:3]))


def _right(match: re.Match[str]) -> str:
    if match["iso"]:
        try:
            day = date(int(match["y4"]), int(match["m4"]), int(match["d4"]))
        except ValueError:
            return "a day that exists, like 6 August 2018"
        return f"{day.day} {_FULL[day.month - 1]} {day.year}"
    for at in "123":
        if match["d" + at]:
            return f"{match['d' + at]} {_month(match['m' + at])} {match['y' + at] or ''}".strip()
    return "the month as a word, like 6 August 2018"
