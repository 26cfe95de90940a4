"""How a run of validate was made -> what must be said beside its report.

A run that looked at nothing must not look like one that found nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from toolkit.validation.git.questions import base_of


def said_of_run(
    root: Path,
    deleted: Collection[str],
    changed_since: str,
    shard: tuple[int, int],
    files: Sequence[str],
) -> tuple[str, ...]:
    """Return the sentences; none after a run on all that was asked for."""
    notes = [f"{path} is no more; the records that name it are checked" for path in deleted]
    if changed_since and base_of(root, changed_since) is None:
        notes.append("there is no commit yet to compare with, so every file is checked")
    if not files:
        notes.append(f"no file was checked: {_why(deleted, changed_since, shard)}")
    return tuple(notes)


def _why(deleted: Collection[str], changed_since: str, shard: tuple[int, int]) -> str:
    if changed_since:
        return f"nothing in the collection differs from {changed_since}"
    if deleted:
        return "no record names what was deleted"
    if shard[1] > 1:
        return f"there are fewer than {shard[0]} files for the {shard[1]} parts"
    return "what was named holds no record"
