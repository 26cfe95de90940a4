"""A date of a CSL-JSON entry -> the days that it may mean."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from toolkit.model.csl.dates import Point, When, when
from toolkit.model.csl.values import CslDate

Days = tuple[date, date]


def days_of(given: CslDate) -> Days | None:
    """Return the first and the last day of a date: 2026 is a whole year; None if unreadable."""
    return _days_of(when(given))


def says_when(given: CslDate) -> bool:
    """Whether a date is given at all, in parts or in words."""
    found = when(given)
    return bool(found.words) or _days_of(found) is not None


def _days_of(found: When) -> Days | None:
    if found.first is None or found.last is None:
        return None
    first, last = _days(found.first), _days(found.last)
    return (first[0], last[1]) if first and last else None


def _days(point: Point) -> Days | None:
    try:
        first = date(point.year, point.month or 1, point.day or 1)
        last_month = point.month or 12
        last_day = point.day or monthrange(point.year, last_month)[1]
        return first, date(point.year, last_month, last_day)
    except ValueError:
        return None
