"""Times of day that are not written like 5:30pm."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.records.record import Record
from toolkit.rules.replacements import with_capital
from toolkit.rules.rule import Context, rule

_TIME = regex(
    r"(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?(?P<space> ?)"
    r"(?P<half>a\.m\.|p\.m\.|am|pm|AM|PM|noon|midday|midnight)(?!\w)"
    r"|(?P<h24>[01]?\d|2[0-3]):(?P<m24>[0-5]\d)(?![\d:]| ?[ap]\.?m)"
)
_NOON = regex(r"\bnoon\b")
_AT = regex(r"\b(?:at|after|around|before|by|from|till|until|to|about) +$")


@rule(
    "LAN020",
    "time-style",
    severity="warning",
    fixable=True,
    sentences=True,
    serves=("nhs:ranges-dates-times",),
)
def time_style(record: Record, _context: Context) -> Iterator[Finding]:
    """A time of day is not written like 5:30pm, midday or midnight.

    Why: readers should not have to ask which half of the day is meant; no one knows which 12am is.

    Source: NHS digital service manual, time (5:30pm; midday and midnight).

    Bad:
        outlook: Take it at 5.30 pm. [@source-one]  # expect: LAN020

    Good:
        outlook: Take it at 5:30pm, not at midday or midnight. [@source-one]
    """
    wording = record.wording
    for start, end in wording.numbers:
        if wording.text[end : end + 1] not in " .:apAP" or wording.text[start - 1 : start] in (
            ".", ":", ",", "/", "£", "$", "€", "-",
        ):  # fmt: skip
            continue
        match = _TIME.match(wording.text, start)
        if not match:
            continue
        right, safe = _right(match)
        if match["h24"]:
            before = wording.plain[max(0, start - 10) : start]
            if not _AT.search(before):
                continue  # a ratio, such as 1:40, or a score
        if right != match.group():
            yield wording.finding(
                match.span(),
                f"“{match.group()}” is not how a time is written here",
                f"write {right}",
                right if safe and _same_digits(match.group(), right) else None,
                proven=True,
            )
    if "noon" in wording.words:
        for match in _NOON.finditer(wording.plain):
            before = wording.text[max(0, match.start() - 3) : match.start()].strip()
            if before[-1:].isdigit():
                continue
            written = wording.text[slice(*match.span())]
            yield wording.finding(
                match.span(),
                f"“{written}” is not how a time is written here",
                "write midday",
                with_capital(written, "midday"),
            )


def _same_digits(old: str, new: str) -> bool:
    """Whether an edit is one of letters and marks alone: 17:30 is for the editor to look at."""
    return [c for c in old if c.isdigit()] == [c for c in new if c.isdigit()]


def _right(match: re.Match[str]) -> tuple[str, bool]:
    if match["h24"]:
        hour, minute = int(match["h24"]), match["m24"]
        if hour == 0 and minute == "00":
            return "midnight", True
        half = "am" if hour < 12 else "pm"
        shown = f"{(hour - 1) % 12 + 1}" + ("" if minute == "00" else f":{minute}") + half
        # Without am or pm, 5:30 may be either.
        return (shown, True) if hour >= 13 else (f"{shown}, or the other half of the day", False)
    hour, minute, half = int(match["hour"]), match["minute"], match["half"].lower().replace(".", "")
    if half in ("noon", "midday", "midnight"):
        return ("midnight" if half == "midnight" else "midday"), hour == 12
    if hour == 12 and minute in (None, "00"):
        # 12am is midnight by the book, but writers mean both.
        return ("midday", True) if half == "pm" else ("midnight (or midday)", False)
    return f"{hour}" + (f":{minute}" if minute and minute != "00" else "") + half, True
