"""A date of a CSL-JSON entry -> the days that it may mean."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

Days = tuple[date, date]


def days_of(entry: Mapping[str, Any], field: str) -> Days | None:
    """Give the first and the last day of a date: 2026 is a whole year; None if none can be read.

    The fields are read as plain data: a source may say "n.d." where a year is wanted.
    """
    parts = entry.get(field, {}).get("date-parts") or ()
    known = [days for part in parts if (days := _days(part))]
    return (known[0][0], known[-1][1]) if known else None


def says_when(entry: Mapping[str, Any], field: str) -> bool:
    """Say whether a date is given at all, in parts or in words."""
    given = entry.get(field, {})
    return days_of(entry, field) is not None or bool(given.get("literal") or given.get("raw"))


def _days(parts: Sequence[Any]) -> Days | None:
    numbers = [int(part) for part in map(str, parts[:3]) if part.isdecimal()]
    if not numbers or len(numbers) != len(parts[:3]):
        return None
    year, month, day = (*numbers, 0, 0)[:3]
    try:
        first = date(year, month or 1, day or 1)
        last_month = month or 12
        return first, date(year, last_month, day or monthrange(year, last_month)[1])
    except ValueError:
        return None
