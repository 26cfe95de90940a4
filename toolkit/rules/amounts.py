"""A text in small letters -> its words without its amounts, and what each amount lets in.

"38c or more", "above 38 °c" and "at least 38 degrees" let in the same; "for 2 days" lets in two days
alone. So it can be told that one text holds whenever another does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import inf

from msgspec import Struct

from toolkit.base.text.regex import regex
from toolkit.model.text.number_words import VALUES

_MINUTES = {
    "second": 1 / 60,
    "minute": 1.0,
    "min": 1.0,
    "hour": 60.0,
    "day": 1440.0,
    "week": 10080.0,
}
_TIME, _HEAT = "time", "c"
_FEVERS = range(34, 44)
"""Degrees Celsius of a person, also where only the number is said of a fever."""

_DIGIT = regex(r"\d")
_WORD_NUMBER = regex(rf"(?<![\w-])(?:{'|'.join(VALUES)})(?![\w-])")
_A_TIME = regex(rf"a(?<!\w.)n? (?=(?:{'|'.join(_MINUTES)})(?!\w))")
_FEVER = regex(r"(?<!\w)(?:high )?(?:temperature|fever)(?!\w)")

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
_UNIT = (
    r"(?:\s*(?:[°º]|degrees?)?\s*(?:celsius|centigrade|fahrenheit|[cf])(?!\w)"
    r"|\s*(?:[°º]|degrees?(?!\w)|%)"
    rf"|\s*(?:{'|'.join(_MINUTES)})s?(?!\w)|(?:[mk]?g|[mc]?l|[mc]?m)(?!\w))"
)
_LEAST = r"(?:not|no) (?:less|fewer|lower|under|below)(?: than)?|at least|a minimum of|≥"
_MOST = r"(?:not|no) (?:more|longer|higher|over|above)(?: than)?|at most|up to|a maximum of|≤"
_OVER = r"(?:more|greater|higher|longer|older|larger|bigger) than|over|above|>"
_UNDER = r"(?:less|fewer|lower|shorter|younger|smaller) than|under|below|<"
_UP = r"or (?:more|over|above|higher|longer|older|greater|larger|bigger)|and (?:over|above|older)"
_DOWN = r"or (?:less|fewer|under|below|lower|shorter|younger|smaller)|and (?:under|below|younger)"

_RANGE = (
    rf"between (?P<low>{_NUMBER})(?P<low_unit>{_UNIT})? and (?P<high>{_NUMBER})(?P<high_unit>{_UNIT})?"
    rf"|(?P<low2>{_NUMBER})(?P<low2_unit>{_UNIT})?(?: to |\s*[-\u2013]\s*)"
    rf"(?P<high2>{_NUMBER})(?P<high2_unit>{_UNIT})?"
)
_SINGLE = (
    rf"(?:(?P<least>{_LEAST})\s*|(?P<most>{_MOST})\s*|(?P<over>{_OVER})\s*|(?P<under>{_UNDER})\s*)?"
    rf"(?P<number>{_NUMBER})(?P<unit>{_UNIT})?"
    rf"(?:(?P<noun> (?!or |and )[a-z]+)?,? (?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?! than| \d))?"
)
_AMOUNT = regex(
    r"(?<![\w.,∎])(?:(?:of|is|that is|lasting|lasts|that lasts|for) )?"
    rf"(?:{_RANGE}|{_SINGLE})(?!\w)"
)


class Amount(Struct, frozen=True):
    """The numbers from `low` to `high`; `is_open` leaves out the ends."""

    low: float
    high: float
    is_open: bool = False
    is_measured: bool = False
    """Whether it is time or heat, of which no one knows whether it is the end itself."""

    def holds(self, other: Amount) -> bool:
        """Return whether every number of another is one of these."""
        if not self.low <= other.low <= other.high <= self.high:
            return False
        if not self.is_open or other.is_open or (self.is_measured and other.low < other.high):
            return True
        has_lower = self.low < other.low or self.low == -inf
        return has_lower and (other.high < self.high or self.high == inf)


def without_amounts(text: str) -> tuple[str, tuple[Amount, ...]]:
    """Return a text with ∎ and the unit for each amount, and the amounts."""
    text = _WORD_NUMBER.sub(lambda word: str(VALUES[word[0]]), _A_TIME.sub("1 ", text))
    if not _DIGIT.search(text):
        return text, ()
    is_of_fever = _FEVER.search(text) is not None
    found: list[Amount] = []

    def taken(match: re.Match[str]) -> str:
        amount, unit = _read(match, is_of_fever=is_of_fever)
        if amount.low > amount.high:
            return match[0]
        found.append(amount)
        return f" ∎{unit}{match['noun'] or ''} "

    text = _AMOUNT.sub(taken, text)
    return _FEVER.sub("fever", text) if found else text, tuple(found)


def all_held(wide: Sequence[Amount], narrow: Sequence[Amount]) -> bool:
    """Return whether each amount of one text holds the one in its place in another."""
    return all(each.holds(other) for each, other in zip(wide, narrow, strict=True))


def _read(match: re.Match[str], *, is_of_fever: bool) -> tuple[Amount, str]:
    for start, end in (("low", "high"), ("low2", "high2")):
        if match[start]:
            units = match[f"{start}_unit"], match[f"{end}_unit"]
            first, unit = _value(match[start], units[0] or units[1], is_of_fever=is_of_fever)
            last, _unit = _value(match[end], units[1] or units[0], is_of_fever=is_of_fever)
            return Amount(first, last, is_measured=unit in (_TIME, _HEAT)), unit
    value, unit = _value(match["number"], match["unit"], is_of_fever=is_of_fever)
    low = -inf if match["most"] or match["under"] or match["down"] else value
    high = inf if match["least"] or match["over"] or match["up"] else value
    is_open = bool(match["over"] or match["under"])
    return Amount(low, high, is_open, is_measured=unit in (_TIME, _HEAT)), unit


def _value(number: str, unit: str | None, *, is_of_fever: bool) -> tuple[float, str]:
    value = float(number.replace(",", ""))
    said = re.sub(r"[\s°º]|degrees?", "", unit or "")
    if said.rstrip("s") in _MINUTES:
        return value * _MINUTES[said.rstrip("s")], _TIME
    if said in ("celsius", "centigrade", "c") or (is_of_fever and not said and value in _FEVERS):
        return value, _HEAT
    return value, said
