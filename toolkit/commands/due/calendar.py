"""Where records stand -> a calendar (RFC 5545): when to start each review, and when it is due."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from toolkit.commands.status import Row

_OCTETS = 75
"""Of a line; what is longer goes on in the next, after a space."""


def as_calendar(rows: Sequence[Row], today: date) -> str:
    """Return two days for each record that is signed."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//patient-information-toolkit//status//EN"]
    for row in rows:
        for what, day in (("Start", row.standing.start), ("End", row.standing.due)):
            if day is not None:
                lines += _event(row, what, day, today)
    return "".join(f"{part}\r\n" for line in (*lines, "END:VCALENDAR") for part in _folded(line))


def _event(row: Row, what: str, day: date, today: date) -> Iterator[str]:
    title = f"Start the review of {row.title}" if what == "Start" else f"Review of {row.title} due"
    who = f"Owner: {', '.join(row.owners)}" if row.owners else "No owner is named"
    yield "BEGIN:VEVENT"
    # The same from week to week, so that a calendar moves the day and adds none.
    yield f"UID:{row.id}-{what.lower()}@patient-information-toolkit.invalid"
    yield f"DTSTAMP:{today:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(title)}"
    yield f"DESCRIPTION:{_escaped(who)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    words = " ".join("".join(each if each.isprintable() else " " for each in text).split())
    return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterator[str]:
    part = ""
    for letter in line:
        if len((part + letter).encode()) > _OCTETS:
            yield part
            part = " "
        part += letter
    yield part
