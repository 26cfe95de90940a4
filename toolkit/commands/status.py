"""A collection -> the status of each record, computed from signatures of its present words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.base.nearest import did_you_mean
from toolkit.base.settings import Settings
from toolkit.governance.canonical import canonical
from toolkit.governance.signatures import read_signatures
from toolkit.governance.status import Status, status_of
from toolkit.records.reading.find import record_files
from toolkit.records.reading.load import load_collection


@dataclass(frozen=True)
class Standing:
    """One record, and where it stands."""

    id: str
    status: Status


def standings(root: Path, settings: Settings, ids: Sequence[str], today: date) -> list[Standing]:
    """Return the status of these records, or of all, by id."""
    collection = load_collection(root, record_files(root)).collection
    signatures = read_signatures(root)
    for id in ids:
        if id not in collection.records:
            hint = did_you_mean(id, collection.records, "is its file valid?")
            raise Misuse(f"there is no record {id} that can be read", hint)
    return [
        Standing(
            id,
            status_of(
                id,
                record.model.review,
                canonical(record.model, collection),
                signatures,
                settings.governance,
                today,
            ),
        )
        for id, record in sorted(collection.records.items())
        if not ids or id in ids
    ]


def lines(found: Sequence[Standing], today: date) -> Iterator[str]:
    """Yield a line for each record, and one for each reason below it."""
    wide = max((len(each.id) for each in found), default=0)
    for each in found:
        status = each.status
        said = f"{each.id:<{wide}}  {status.state}"
        if status.state == "signed" and status.due and status.start:
            said += f" by {', '.join(status.by)}; to be reviewed by {status.due}"
            if status.start <= today:
                said += ", so start the review now"
        yield said
        for reason in status.reasons:
            yield f"{'':<{wide}}  - {reason}"
