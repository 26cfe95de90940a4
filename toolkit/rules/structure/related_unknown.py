"""Related and compared records that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.topic import Topic
from toolkit.records.document import Document
from toolkit.records.known_ids import known_ids
from toolkit.records.load import Loaded
from toolkit.records.nearest import did_you_mean
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule("STR003", "related-unknown", severity="error", scope="collection")
def related_unknown(loaded: Loaded, _context: Context) -> Iterator[tuple[Document, Finding]]:
    """An id under related, or among the conditions that a topic compares, is not a record's.

    Why: the reader would be sent to a page that does not exist, or a row of the comparison would
    be missing.

    Bad:
        related: [secondcondition]  # expect: STR003

    Good:
        related: [second-condition]
    """
    ids = known_ids(loaded)
    topics = frozenset(
        name
        for name, record in loaded.collection.records.items()
        if isinstance(record.model, Topic)
    )
    for record in loaded.records:
        for finding in (*_related(record, ids), *_compared(record, ids, topics)):
            yield record.document, finding


def _related(record: Record, ids: frozenset[str]) -> Iterator[Finding]:
    for at, name in enumerate(record.model.related):
        if name == record.id:
            message = "the record names itself among its related records"
            yield Finding(("related", at), message, "take it out")
        elif name not in ids:
            yield Finding(
                ("related", at),
                f"there is no record called {name}",
                did_you_mean(
                    name, ids - {record.id}, "write that record first, or take the id out"
                ),
            )


def _compared(record: Record, ids: frozenset[str], topics: frozenset[str]) -> Iterator[Finding]:
    if not isinstance(record.model, Topic):
        return
    conditions = ids - topics
    for at, name in enumerate(record.model.compare.conditions):
        if name in topics:
            message = f"{name} is a topic; only conditions can be compared"
            yield Finding(("compare", "conditions", at), message, "name a condition instead")
        elif name not in conditions:
            yield Finding(
                ("compare", "conditions", at),
                f"there is no condition called {name}",
                did_you_mean(name, conditions, "write that condition first, or take the id out"),
            )
