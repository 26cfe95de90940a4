"""Where records stand -> what is to do, the most urgent first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from toolkit.commands.status import Row

DAYS = (30, 60, 90)

_STATES = {
    "overdue": "Overdue",
    "changed": "Changed since it was signed",
    "in-review": "In review",
    "draft": "Draft",
    "retired": "Retired",
}


def is_to_do(row: Row, today: date) -> bool:
    """Whether someone has to act on a record by now: a draft waits for its authors alone."""
    standing = row.standing
    if standing.state == "published":
        return standing.start is not None and standing.start <= today
    return standing.state in ("overdue", "changed")


def grouped(rows: Sequence[Row], today: date) -> Mapping[str, tuple[Row, ...]]:
    """Return the records by what is to do, each once, without empty groups."""
    order = ["Overdue", "Changed since it was signed"]
    order += [f"Due in {days} days" for days in DAYS]
    order += ["Start the review now", "Published", "In review", "Draft", "Retired"]
    found = {name: [each for each in rows if _group(each, today) == name] for name in order}
    return {
        name: tuple(sorted(each, key=lambda row: (row.standing.due or date.max, row.id)))
        for name, each in found.items()
        if each
    }


def _group(row: Row, today: date) -> str:
    standing = row.standing
    if standing.state != "published":
        return _STATES[standing.state]
    left = (standing.due - today).days if standing.due else DAYS[-1] + 1
    for days in DAYS:
        if left <= days:
            return f"Due in {days} days"
    return "Start the review now" if is_to_do(row, today) else "Published"
