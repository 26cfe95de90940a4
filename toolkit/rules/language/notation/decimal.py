"""Decimals where a whole number would do."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

_FRACTION = regex(r"\.(\d+)(?![\d.]|,\d)")
# A decimal is reported where people, times or years are counted. Doses, tests, measures, limits,
# temperatures and money may have one.
_COUNTED = regex(
    r"(?:-| ?(?:to|or|and|–) ?\d[\d,]*(?:\.\d+)?)? +(?:more +)?(?P<unit>times|years?|people|persons|adults|children"
    r"|babies|women|men|patients|individuals|cases|deaths|births|families|males|females|newborns|infants"
    r"|(?:per|out +of|in)(?: +every)? +(?:one +)?(?:\d[\d,]*|million|thousand|hundred))\b"
)
# "older than 65.2 Haemorrhoids": the number of a reference, typed against a full stop.
_NO_NUMBER = regex(r"[\w.,:/£$€-]$")

_SECOND_HALF = regex(r"\d\.\d+ +(?:to|or|and) +$")


@rule("LAN026", "decimal", severity="note", sentences=True, serves=())
def decimal(record: Record, _context: Context) -> Iterator[Finding]:
    """People, times or years are counted with a decimal point.

    Why: many readers take 1.25 for more than 1.5. Doses, tests, measures, limits and money may
    have decimals; a 0 comes before the point.

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
            counted = _COUNTED.match(wording.plain, match.end())
            if not counted or _NO_NUMBER.search(before):
                continue
            if _SECOND_HALF.search(before):
                continue  # 1.5 to 3.6 is one finding
            number = wording.text[start : match.end()]
            yield wording.finding(
                (start, match.end()),
                f"“{number}” is a decimal",
                _hint(number, counted["unit"]),
            )
        elif wording.text[start - 1 : start] == "." and wording.text[start - 2 : start - 1] in " (":
            number = wording.text[start - 1 : end]
            message = f"“{number}” has no 0 before its point"
            yield wording.finding((start - 1, end), message, f"write 0{number}")


def _hint(number: str, unit: str) -> str:
    if unit.startswith("year"):
        return f"write it in months: about {round(float(number) * 12)} months"
    return f"write {_whole(number)}, or give the number of people"


def _whole(number: str) -> str:
    value = float(number)
    if value < 1:
        return "a whole number"
    low, rest = int(value), value % 1
    # About half way, neither neighbour is right.
    return f"{low:,} to {low + 1:,}" if 0.4 <= rest <= 0.6 else f"about {round(value):,}"
