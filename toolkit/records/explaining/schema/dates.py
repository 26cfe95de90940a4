"""A day in an editor's own way of writing -> what to type instead."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from toolkit.base.text.regex import regex
from toolkit.records.syntax.value_words import quoted

_MONTHS = "january february march april may june july august september october november december"
_ISO = regex(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def explain_date(name: str, text: str) -> tuple[str, str]:
    """Return what is wrong with a date, and what to type."""
    said = text.strip(" \"'“”„‘’")
    iso = _ISO.fullmatch(said)
    if iso:
        year, month, day = map(int, iso.groups())
        if not 1 <= month <= 12:
            message = f"{name} is {quoted(text)}, but there is no month {month}"
            swapped = _day(year, day, month)
            return message, f"write {swapped} (year-month-day)" if swapped else _plain_hint()
        if year and not 1 <= day <= monthrange(year, month)[1]:
            message = f"{name} is {quoted(text)}, a day that does not exist"
            month_name = _MONTHS.split()[month - 1].title()
            return message, f"{month_name} {year} has {monthrange(year, month)[1]} days"
    message = f"{name} is {quoted(text)}, which is not written as year-month-day"
    meant = read_dates(said)
    if len(meant) == 1:
        return message, f"write {meant[0]} (year-month-day)"
    if meant:
        first, second = meant
        return message, f"write {first} if the day stands first, {second} if the month does"
    if len(re.findall(r"[0-9]+", said)) < 2:
        return message, f"{_plain_hint()}; the day is needed, too"
    return message, _plain_hint()


def _plain_hint() -> str:
    return "write year-month-day, such as 2026-11-22"


def read_dates(text: str) -> list[date]:
    """Guess the days that a text may mean: none, one, or two when day and month may be swapped."""
    numbers = re.findall(r"[0-9]+", text[:60])
    months = [month for word in re.findall(r"[a-z]+", text[:60].lower()) if (month := _month(word))]
    if len(months) == 1 and len(numbers) == 2:
        day, year = sorted(numbers, key=len)
        return _days((year, months[0], day))
    if months or len(numbers) != 3:
        return []
    first, second, third = numbers
    if len(first) == 4:
        return _days((first, second, third))
    return _days((third, second, first), (third, first, second))


def _days(*guesses: tuple[str, str | int, str | int]) -> list[date]:
    found = [_day(*map(int, guess)) for guess in guesses if len(guess[0]) == 4]
    return list(dict.fromkeys(day for day in found if day))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(word: str) -> int | None:
    for number, month in enumerate(_MONTHS.split(), start=1):
        if len(word) >= 3 and month.startswith(word):
            return number
    return None
