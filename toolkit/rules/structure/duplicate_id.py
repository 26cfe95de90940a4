"""Ids that two records, or two entries of a shared file, both use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.facts import Facts
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule


@rule("STR005", "duplicate-id", severity="error", scope="collection", serves=())
def duplicate_id(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """Two records, or two entries of a shared file, have the same id.

    Why: one of the two would silently take the place of the other.

    Bad:
        # file: content/conditions/lupus.yaml
        id: lupus  # expect: STR005
        # file: content/topics/lupus.yaml
        kind: topic
        id: lupus  # expect: STR005

    Good:
        # file: content/conditions/lupus.yaml
        id: lupus
        # file: content/topics/lupus-and-work.yaml
        kind: topic
        id: lupus-and-work
    """
    by_id: dict[str, list[Facts]] = {}
    for record in overview.facts:
        by_id.setdefault(record.id, []).append(record)
    for same in by_id.values():
        for record in same if len(same) > 1 else ():
            others = ", ".join(r.path for r in same if r is not record)
            message = f"the id {record.id} is also that of {others}"
            hint = "delete the one that is a copy, or give it another id and file name"
            yield record.path, Finding(("id",), message, hint)
    for name, document in overview.shared.items():
        names: list[tuple[int, tuple[str, ...]]]
        if name == "references":
            names = [(at, source.names) for _path, at, source in overview.references()]
        else:
            names = [(at, (entry["id"],)) for at, entry in enumerate(document.data) if entry]
        for finding in _entries(names):
            yield document.path, finding


def _entries(entries: Iterable[tuple[int, tuple[str, ...]]]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    for at, names in entries:
        for name in names:
            number = first.setdefault(name, at)
            if number != at:
                yield Finding(
                    (at, "id"),
                    f"the id {name} is also that of entry {number + 1} of this file",
                    "delete one of the two entries, or give it another id",
                )
                break
