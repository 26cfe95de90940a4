"""A text -> the phone numbers in it; a phone number -> how it is grouped when it is read out.

UK numbers by the National Telephone Numbering Plan: the area code has its own group, and the rest
stands in short groups.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

SHORTEST = 9
"""Digits; what has fewer, such as 111, 116 123 or 0800 1111, has its own way of being written."""

# What may stand in front is asked second: the search then jumps from one + ( or 0 to the next.
_CANDIDATE = re.compile(
    r"(?:\+[1-9](?<![\w.,/+-]..)|\(0[0-9](?<![\w.,/+-]...)|0[0-9](?<![\w.,/+-]..))"
    r"[0-9 ()\u00a0./–-]{5,20}[0-9](?![\w@])"
)
_WELL_SPACED = re.compile(r"\+?[0-9]+(?: [0-9]+)*")
_LONG_RUN = re.compile(r"[0-9]{8}")
_TEN_DIGITS = ("01", "0500", "0800")


def phone_numbers_in(text: str) -> Iterator[re.Match[str]]:
    """Yield what begins with 0 or + and has enough digits; dates and years do not."""
    for match in _CANDIDATE.finditer(text):
        if len(digits_of(match.group())) >= SHORTEST:
            yield match


def digits_of(number: str) -> str:
    """Give the digits alone."""
    return "".join(letter for letter in number if letter.isdecimal())


def uk_digits(number: str) -> str:
    """Give a UK number as it is dialled inside the UK: +44 (0)20 7450 4000 is 02074504000."""
    digits = digits_of(number)
    if number.lstrip().startswith("+44"):
        return "0" + digits[2:].removeprefix("0")
    return digits


def has_uk_length(number: str) -> bool:
    """Say whether a UK number has as many digits as its kind may have."""
    digits = uk_digits(number)
    return len(digits) == 11 or (len(digits) == 10 and digits.startswith(_TEN_DIGITS))


def is_well_grouped(number: str, *, uk: bool) -> bool:
    """Say whether single spaces part a number as people say it."""
    if not _WELL_SPACED.fullmatch(number) or _LONG_RUN.search(number):
        return False
    if not uk or (number.startswith("+") and not number.startswith("+44")):
        return True
    first, *others = number.split(" ")
    if first.startswith("+44"):
        first = first.removeprefix("+44") or (others.pop(0) if others else "")
        first = "0" + first
    area, longest = _area_code(uk_digits(number))
    return len(first) in area and all(2 <= len(group) <= longest for group in others)


def regrouped(number: str) -> str:
    """Give a UK number with its usual spaces."""
    digits = uk_digits(number)
    length = min(_area_code(digits)[0])
    area, rest = digits[:length], digits[length:]
    groups = [rest[:4], rest[4:]] if len(rest) == 8 else [rest[:3], rest[3:]]
    groups = [rest] if len(rest) <= 5 else groups
    if number.lstrip().startswith("+44"):
        area = "+44 " + area[1:]
    return " ".join([area, *groups])


def _area_code(digits: str) -> tuple[tuple[int, ...], int]:
    """Give how many digits the first group may have, and how many each other group at most."""
    if digits.startswith("02"):
        return (3,), 4
    if digits.startswith("07"):
        return (5,), 6
    if digits.startswith("01"):
        is_city = digits[2:3] == "1" or digits[3:4] == "1"
        return ((4,), 4) if is_city else ((5, 6), 6)
    return (4,), 4
