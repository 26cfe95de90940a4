"""Ranges that are written with a dash."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.find_all import find_all
from toolkit.base.text.regex import regex
from toolkit.records.record import Record
from toolkit.records.text.wording import Words
from toolkit.rules.rule import Context, rule

_DASHES = "-‐‑–—−"
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_TIME = r"\d{1,2}(?:[:.]\d\d)?(?:am|pm)"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_LEFT = regex(
    rf"(?:(?<![\w£$€.,/:+_–—−‐‑-])(?P<number>{_NUMBER})|(?<![\w.:-])(?P<time>{_TIME})"
    rf"|\b(?P<day>{_DAY})|\b(?P<month>{_MONTH}))(?P<space> ?)\Z"
)
_RIGHT = regex(
    rf"(?P<space> ?)(?:(?P<time>{_TIME})|(?P<number>{_NUMBER})"
    r"(?P<unit>%|(?:mg|mcg|g|kg|ml|mm|cm|m|C|st)(?!\w))?"
    rf"|(?P<day>{_DAY})|(?P<month>{_MONTH}))(?![\w–—−]|[-‐‑]\w|[.,/]?\d)"
)
# What is counted or measured: of other ranges ("3-4 finger syndactyly") only an editor can tell.
_COUNTED = regex(
    r" ?(?:%|percent|mg|mcg|micrograms?|g|kg|ml|mm|cm|m|C|st|litres?|grams?|units?|hours?|minutes?|seconds?"
    r"|days?|nights?|weeks?|months?|years?|times|people|adults|children|babies|women|men|tablets|capsules"
    r"|drops|puffs|doses|cups|glasses|drinks|steps|meals|injections|sessions|calories)(?!\w)"
)
_BODY = regex(
    r" (?:\w+ )?(?:finger|toe|digit|rib|vertebra|metacarpal|metatarsal|disc|ray|web|lead|chain)\b"
)

_NO_RANGE_BEFORE = regex(r"\b(?:pp?|pages?|isbn|phone|call|text|on)\.? +$")
_BETWEEN = regex(r"\bbetween +(?:about +|the +ages +of +)?$")


@rule(
    "LAN018",
    "range-with-dash",
    severity="warning",
    fixable=True,
    sentences=True,
    serves=("nhs:ranges-dates-times",),
)
def range_with_dash(record: Record, _context: Context) -> Iterator[Finding]:
    """A range is written with a dash or a hyphen.

    Why: screen readers leave the dash out, and 2-4 tablets becomes 24 tablets.

    Source: NHS digital service manual, numbers (use to in ranges, not a dash).

    Bad:
        outlook: It lasts 2-4 weeks. [@source-one]  # expect: LAN018

    Good:
        outlook: It lasts 2 to 4 weeks, and a 12-lead test can help. [@source-one]
    """
    wording = record.wording
    for dash in find_all(wording.text, _DASHES):
        right = _RIGHT.match(wording.text, dash + 1)
        left = right and _LEFT.search(wording.text, max(0, dash - 16), dash)
        if not left or not right:
            continue
        kind = next(name for name in ("time", "number", "day", "month") if right[name])
        if not left[kind] or (kind == "number" and not _is_range(left[kind], right[kind])):
            continue
        before = wording.plain[max(0, left.start() - 30) : left.start()]
        if _NO_RANGE_BEFORE.search(before):
            continue
        word = "and" if _BETWEEN.search(before) else "to"
        words: Words = (left.start(), right.end())
        written = f"{left[kind]} {word} {right.group().strip()}"
        if kind == "number" and _BODY.match(wording.plain, right.end()):
            continue
        # With spaces round it, the dash may be one between two halves of a sentence.
        safe = not (left["space"] or right["space"]) and (
            kind != "number" or right["unit"] or _COUNTED.match(wording.text, right.end())
        )
        yield wording.finding(
            words,
            f"“{wording.text[slice(*words)]}” is a range with a dash",
            f"write {written}",
            written if safe else None,
        )


def _is_range(low: str, high: str) -> bool:
    """Say no to 24-7, to 50-50, and to parts of phone numbers and codes."""
    if float(low.replace(",", "")) >= float(high.replace(",", "")):
        return False
    return not any(
        (len(number) > 1 and number[0] == "0" != number[1:2].replace(".", "0")) or len(number) > 9
        for number in (low, high)
    )
