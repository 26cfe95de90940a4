"""Records and the signatures of their words -> where each stands, and which may not be released.

What is hashed are the very bytes that the export makes its files of.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.base.settings.governance import Governance
from toolkit.governance.signatures import read_signatures
from toolkit.governance.status import standing_of, unsigned
from toolkit.publishing.folder import Folder
from toolkit.records.facts import Facts
from toolkit.records.reading.collection import Collection as Everything
from toolkit.records.standing import Standing

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


def standings(
    root: Path,
    settings: Governance,
    today: date,
    good: Mapping[str, Facts],
    collection_of: Callable[[Collection[str]], Everything],
) -> dict[str, Standing]:
    """Return by id where records without errors stand; only those with signatures are read."""
    signatures = read_signatures(root)
    with_files = [id for id in good if id in signatures.given or id in signatures.faults]
    collection = collection_of(with_files)
    found = {}
    for id, facts in good.items():
        record = collection.records.get(id)
        if record is None:
            found[id] = unsigned(facts.status, settings)
        else:
            found[id] = standing_of(record, collection, signatures, settings, today)
    return found


def withheld(found: Mapping[str, Standing]) -> dict[str, str]:
    """Return by id why records may not be released."""
    return {id: "; ".join(each.reasons) for id, each in found.items() if not each.may_be_relied_on}
