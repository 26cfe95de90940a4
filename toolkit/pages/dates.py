"""Dates as people read them: 22 November 2026; no locale of the machine is asked."""

from __future__ import annotations

from datetime import date

from toolkit.base.labels import label
from toolkit.pages.languages.translations import translations

_MONTHS = (
    label("January"),
    label("February"),
    label("March"),
    label("April"),
    label("May"),
    label("June"),
    label("July"),
    label("August"),
    label("September"),
    label("October"),
    label("November"),
    label("December"),
)


def long_date(day: date, language: str) -> str:
    """Write the day in full, without leading zero."""
    return date_in_words((day.year, day.month, day.day), language)


def date_in_words(parts: tuple[int, ...], language: str) -> str:
    """Write year, month and day as far as they are known: 2026, November 2026, 22 November 2026."""
    year, *rest = parts
    if not rest or not 1 <= rest[0] <= 12:
        return str(year)
    gettext = translations(language).gettext
    month = gettext(_MONTHS[rest[0] - 1])
    if len(rest) < 2:
        return gettext("{month} {year}").format(month=month, year=year)
    return gettext("{day} {month} {year}").format(day=rest[1], month=month, year=year)
