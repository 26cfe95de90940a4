"""A collection -> the status of each record, computed from signatures of its present words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.base.text.nearest import did_you_mean
from toolkit.governance.signatures import read_signatures
from toolkit.governance.status import standing_of
from toolkit.records.reading.find import record_files
from toolkit.records.reading.load import load_collection
from toolkit.records.standing import Standing, State

Standings = Mapping[str, Standing]

STATES: Mapping[State, str] = {
    "draft": "draft",
    "in-review": "in review",
    "published": "published",
    "changed": "changed since it was signed",
    "overdue": "overdue",
    "retired": "retired",
}


class Row(Struct, frozen=True):
    """A record in a list of where all stand."""

    id: str
    title: str
    owners: tuple[str, ...]
    """Its authors, who start its reviews."""
    standing: Standing


def standings(root: Path, settings: Settings, ids: Sequence[str], today: date) -> Standings:
    """Return where these records stand, or all, by id."""
    return {each.id: each.standing for each in rows(root, settings, ids, today)}


def rows(root: Path, settings: Settings, ids: Sequence[str], today: date) -> tuple[Row, ...]:
    """Return the same with what a list shows beside it."""
    collection = load_collection(root, record_files(root)).collection
    signatures = read_signatures(root)
    for id in ids:
        if id not in collection.records:
            hint = did_you_mean(id, collection.records, "is its file valid?")
            raise Misuse(f"there is no record {id} that can be read", hint)
    return tuple(
        Row(
            id,
            record.model.title,
            tuple(each.name for each in record.model.review.authors),
            standing_of(record, collection, signatures, settings.governance, today),
        )
        for id, record in sorted(collection.records.items())
        if not ids or id in ids
    )


def lines(found: Standings, today: date) -> Iterator[str]:
    """Yield a line for each record, and one for each reason below it."""
    wide = max(map(len, found), default=0)
    for id, standing in found.items():
        said = f"{id:<{wide}}  {STATES[standing.state]}"
        if standing.may_be_relied_on and standing.due and standing.start:
            names = ", ".join(each.name for each in standing.by)
            said += f", checked by {names}; to be reviewed by {standing.due}"
            if standing.start <= today:
                said += ", so start the review now"
        yield said
        for reason in standing.reasons:
            yield f"{'':<{wide}}  - {reason}"
