"""A text -> the phone numbers in it; a phone number -> how it is grouped when it is read out.

What belongs to a number's area code, and how long numbers are, is known to phonenumbers, which
keeps the numbering plans of all countries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.base.text.landmarks import kinds, matches_near_digits
from toolkit.base.text.regex import regex

SHORTEST = 9
"""Digits; what has fewer, such as 111, 116 123 or 0800 1111, has its own way of being written."""

# What may come before is asked second: the search then jumps from one + ( or 0 to the next.
_CANDIDATE = regex(
    r"(?:\+[1-9](?<![\w.,/+-]..)|\(0[0-9](?<![\w.,/+-]...)|0[0-9](?<![\w.,/+-]..))"
    r"[0-9 ()\u00a0./–-]{5,20}[0-9](?![\w@])"
)
_WELL_SPACED = regex(r"\+?[0-9]+(?: [0-9]+)*")
_LONG_RUN = regex(r"[0-9]{8}")
_TEN_DIGITS = ("01", "0500", "0800")
_HELPLINE = regex(r"(0[389][0-9]{2})([0-9]{3})([0-9]{4})")
"""UK numbers that are all grouped alike. Many collections have no others, and need not wait for
phonenumbers to load."""
_ALWAYS_OPEN = regex(r"24/7")

# Numbers of any country, to be left alone rather than judged.
_RUN = regex(
    r"[+(0-9](?<![\w.,:/-].)(?:(?<=[0-9])|(?<=\+)[0-9]|(?<=\()\+?[0-9])"
    r"(?:(?:[ \u00a0]?\(|\)[ \u00a0-]?|[ \u00a0./‑–-]| [–-] )?[0-9]){5,20}(?![\w@])"
)
_IN_GROUPS = regex(
    r"\(\+?[0-9]{2,5}\)|^(?:1[-. ])?[0-9]{3}([-. ‑])[0-9]{3}\1[0-9]{4}$|^\+"
    r"|^00[1-9]|^0[0-9][0-9 -]{7,}$"
)
_LOCAL = regex(r"[0-9]{3}[-‑–. ][0-9]{4}|[0-9]{5,8}|[0-9]{2,4}(?:[ -][0-9]{2,4}){1,4}")
_CALLED = regex(
    r"(?i:\b(?:call(?:ing)?|(?:tele)?phone|phoning|tel|ring(?:ing)?|dial(?:ling)?|text(?:ing)?|fax|mobile"
    r"|helpline|hotline|freephone|textphone|switchboard|quitline|line|whatsapp)\b)[^.!?\n\x00]{0,60}$"
)
_WITH_LETTERS = regex(
    # (877) 44U-QUIT and 1-800-QUIT-NOW, but not 600 IU
    r"[+(0-9](?<![\w-].)(?:(?:(?:(?<=1)|(?<=\+)1)[-. ]\(?[0-9]{3}\)?|(?<=\()[0-9]{3}\))"
    r"[-. ](?=[0-9-]*[A-Z])[0-9]?[0-9A-Z]{2,8}(?:-[0-9A-Z]{2,8})*\b"
    r"|(?<=[0-9])-[0-9]-[0-9](?![\w-]))"
)
# Six digits with at most three other signs between them; groups of digits with one or two.
_SIX_DIGITS = re.compile(b"0(?:[^Aa0]{0,3}0){5}")
_IN_PARTS = re.compile(b"0(?:00[^Aa0]{1,2}[A0]{2}|[^Aa0]0[^Aa0]0)")
_LONG_NUMBER = 7
_SHORTEST_CODE = 4


def phone_numbers_in(text: str) -> Iterator[re.Match[str]]:
    """Yield what begins with 0 or + and has enough digits; dates and years do not."""
    if "24/7" in text:
        text = _ALWAYS_OPEN.sub("____", text)
    for match in _CANDIDATE.finditer(text):
        if len(digits_of(match.group())) >= SHORTEST:
            yield match


def all_phone_numbers_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield the place of whatever may be a phone number, of any country and written in any way."""
    if "24/7" in text:
        text = _ALWAYS_OPEN.sub("____", text)
    for match in matches_near_digits((_RUN,) if _SIX_DIGITS.search(kinds(text)) else (), text):
        number = match.group()
        if ")" not in number:
            number = number.removeprefix("(")
        is_called = _CALLED.search(text, max(0, match.start() - 80), match.start()) is not None
        if len(digits_of(number)) < _LONG_NUMBER and not is_called:
            continue
        if (
            _IN_GROUPS.search(number)
            or (is_called and _LOCAL.fullmatch(number))
            or (len(digits_of(number)) >= SHORTEST and is_valid(number, "US"))
        ):
            yield match.span()
    for match in matches_near_digits(
        (_WITH_LETTERS,) if _IN_PARTS.search(kinds(text)) else (), text
    ):
        yield match.span()


def digits_of(number: str) -> str:
    """Return the digits alone."""
    return "".join(filter(str.isdecimal, number))


def uk_digits(number: str) -> str:
    """Return a UK number as it is dialled inside the UK: +44 (0)20 7450 4000 is 02074504000."""
    digits = digits_of(number)
    if number.lstrip().startswith("+44"):
        return "0" + digits[2:].removeprefix("0")
    return digits


def has_uk_length(number: str) -> bool:
    """Whether a UK number has as many digits as its kind may have."""
    digits = uk_digits(number)
    return len(digits) == 11 or (len(digits) == 10 and digits.startswith(_TEN_DIGITS))


def is_well_grouped(number: str, *, uk: bool) -> bool:
    """Whether single spaces part a number as people say it."""
    if not _WELL_SPACED.fullmatch(number) or _LONG_RUN.search(number):
        return False
    if not uk or (number.startswith("+") and not number.startswith("+44")):
        return True
    first, *others = number.split(" ")
    if first.startswith("+44"):
        first = first.removeprefix("+44") or (others.pop(0) if others else "")
        first = "0" + first
    area, *groups = _national(uk_digits(number)).split(" ")
    # Three groups after the area code are said in fours: 020 7450 4000; else people differ.
    longest = 4 if len(groups) > 1 else 6
    return first == area and all(2 <= len(group) <= longest for group in others)


def is_surely_uk(number: str) -> bool:
    """Whether a number is the UK's and written like one: 01 23 45 67 89 and 011 4321 5678 are of
    other countries, though the digits of the second would be a number in Sheffield.
    """
    if not is_valid(number, "GB"):
        return False
    if number.lstrip().startswith("+44"):
        return True
    first = re.split(r"[^0-9]+", number.strip().lstrip("("), maxsplit=1)[0]
    area = _national(uk_digits(number)).split(" ")[0]
    # 01387 345678 is 013873 45678; no one in the UK parts a number behind fewer digits than 4.
    return len(first) >= min(len(area), _SHORTEST_CODE)


def regrouped(number: str) -> str:
    """Return a UK number with its usual spaces."""
    *others, last = _national(uk_digits(number)).split(" ")
    national = " ".join([*others, *([last[:3], last[3:]] if len(last) == 6 else [last])])
    return "+44 " + national[1:] if number.lstrip().startswith("+44") else national


def is_valid(number: str, region: str) -> bool:
    """Whether a country has such a number; one with a + is of the country that it names."""
    import phonenumbers

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number, region))
    except phonenumbers.NumberParseException:
        return False


def _national(digits: str) -> str:
    if helpline := _HELPLINE.fullmatch(digits):
        return " ".join(helpline.groups())
    import phonenumbers

    try:
        parsed = phonenumbers.parse(digits, "GB")
    except phonenumbers.NumberParseException:
        return digits
    national = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    return national if digits_of(national) == digits else digits
