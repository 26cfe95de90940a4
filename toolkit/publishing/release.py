"""A plan of an export -> the records that may not be released, each with all the reasons.

What is hashed are the very bytes that the export makes its files of.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.base.settings import Settings
from toolkit.governance.canonical import canonical
from toolkit.governance.signatures import read_signatures
from toolkit.governance.status import Status, status_of
from toolkit.model.review import Review
from toolkit.publishing.folder import Folder
from toolkit.publishing.plan import Plan

MARK = " (released)"
"""In the manifest of a folder of released files, behind the name of the tool."""


def refuse_mixing(folder: Folder, *, release: bool) -> None:
    """Refuse to put released files beside others, which no signature was asked for."""
    if folder.is_empty or folder.tool.endswith(MARK) == release:
        return
    if release:
        message = f"{folder.out} has files in it that were not released"
        raise Misuse(message, "name an empty folder: toolkit export --release --out FOLDER")
    message = f"{folder.out} is a folder of released files"
    raise Misuse(message, "add --release, or name another folder with --out")


def withheld(root: Path, settings: Settings, today: date, plan: Plan) -> dict[str, str]:
    """Return by id why records without errors may not be released."""
    signatures = read_signatures(root)
    collection = plan.collection()
    found: dict[str, str] = {}
    for id in plan.good:
        record = collection.records.get(id)
        if record is None:
            found[id] = "it was changed during the export"
            continue
        model = record.model
        hashes = canonical(model, collection)
        status = status_of(id, model.review, hashes, signatures, settings.governance, today)
        if why := "; ".join(_reasons(model.review, status)):
            found[id] = why
    return found


def _reasons(review: Review, status: Status) -> Iterator[str]:
    yield from status.reasons
    if status.state != "signed":
        return
    if review.status != "published":
        yield f"it is signed, but says status: {review.status} and would carry that banner"
    names = {each.casefold() for each in status.by}
    for each in review.reviewers:
        if each.name.casefold() not in names:
            yield f"it names {each.name} as a reviewer, who has not signed it"
    if review.last_reviewed and status.signed and review.last_reviewed > status.signed:
        yield f"it says it was reviewed on {review.last_reviewed}, after its last signature"
    if review.next_review and status.due and review.next_review > status.due:
        said = f"it says its next review is {review.next_review}"
        yield f"{said}, but its signature ends {status.due}"
