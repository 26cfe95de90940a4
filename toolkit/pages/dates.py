"""Dates as people read them: 22 November 2026; no locale of the machine is asked."""

from __future__ import annotations

from datetime import date

from toolkit.pages.translations import translations

_MONTHS = (
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
)


def long_date(day: date, language: str) -> str:
    """Write the day in full, without leading zero."""
    return date_in_words((day.year, day.month, day.day), language)


def date_in_words(parts: tuple[int, ...], language: str) -> str:
    """Write year, month and day as far as they are known: 2026, November 2026, 22 November 2026."""
    year, *rest = parts
    if not rest or not 1 <= rest[0] <= 12:
        return str(year)
    month = translations(language).gettext(_MONTHS[rest[0] - 1])
    return " ".join([*(str(day) for day in rest[1:2]), month, str(year)])
