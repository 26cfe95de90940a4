"""Large numbers without a comma."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule

_FEWEST, _MOST = 4, 7
_YEARS = range(1700, 2200)
_COUNTED = regex(
    r" +(?:people|persons|individuals|adults|children|babies|newborns|infants|births|women|men|males|females"
    r"|cases|deaths|patients|steps|calories|americans)\b"
)
_JOINED_BEFORE = regex(r"(?:[\w.,:/#+£$€–—-]|\d )$")
_JOINED_AFTER = regex(r"(?!(?:mg|mcg|ml|g|kg|m|km|kcal|iu|IU|C)\b)[\w:/#–—-]|[.,]\d| \d")
_NOT_COUNTED = regex(
    r"\b(?:call|calling|phone|phoning|ring|text|texting|dial|number|numbers|no|code|id|isbn|pmid"
    r"|reference|registration|charity|line|to|on)\.? +$"
)

_CHANCE = regex(r"[0-9] (?:in|out of|per) (?:every )?$")
_CODE = regex(r"\b[A-Z]{2,}:? \Z")
_PHONE = regex(r"\b(?:call|phone|ring|text|dial|helpline)\b")


@rule("LAN025", "thousands-comma", severity="warning", sentences=True, serves=("nhs:numbers",))
def thousands_comma(record: Record, _context: Context) -> Iterator[Finding]:
    """A number over 999 has no comma.

    Why: the comma tells readers at once whether it is thousands or tens of thousands. Years, phone
    numbers and codes have none.

    Source: NHS digital service manual, numbers (a comma over 999).

    Bad:
        who_gets_it: About 1 in 10000 people get it. [@source-one]  # expect: LAN025

    Good:
        who_gets_it: About 1 in 10,000 people got it in 2018. [@source-one]
    """
    wording = record.wording
    for start, end in wording.numbers:
        if not _FEWEST <= end - start <= _MOST or wording.text[start] == "0":
            continue
        number = wording.text[start:end]
        half = len(number) // 2
        is_round = number.endswith("00") and not number[:half] < number[half:]
        counted = _COUNTED.match(wording.plain, end)
        if int(number) in _YEARS and not counted:
            continue
        before = wording.plain[max(0, start - 20) : start]
        # Of other numbers no one knows: a code, a reference, or a dash that was lost (1020 for 10-20).
        if not (counted or is_round or _CHANCE.search(before)):
            continue
        if _JOINED_BEFORE.search(before) or _JOINED_AFTER.match(wording.text, end):
            continue
        if not counted and (_NOT_COUNTED.search(before) or _PHONE.search(wording.sentence(start))):
            continue
        if _CODE.search(wording.text, max(0, start - 12), start):
            continue
        # No edit: a lost dash (1020 for 10-20) and a number in a list look just the same.
        yield wording.finding(
            (start, end), f"“{number}” has no comma", f"write {int(number):,} if it is an amount"
        )
