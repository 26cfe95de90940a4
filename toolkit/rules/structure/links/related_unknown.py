"""Related and compared records that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.nearest import did_you_mean
from toolkit.records.facts import Facts
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule


@rule("STR003", "related-unknown", severity="error", scope="collection", serves=())
def related_unknown(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """An id under related, or among the conditions that a topic compares, is not a record's.

    Why: the reader would be sent to a page that does not exist, or a row of the comparison would
    be missing.

    Bad:
        related: [secondcondition]  # expect: STR003

    Good:
        related: [second-condition]
    """
    ids = overview.known_ids
    topics = frozenset(name for name, record in overview.by_id.items() if record.kind == "topic")
    conditions = ids - topics
    for record in overview.facts:
        for finding in (*_related(record, ids), *_compared(record, conditions, topics)):
            yield record.path, finding


def _related(record: Facts, ids: frozenset[str]) -> Iterator[Finding]:
    for at, name in enumerate(record.related):
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


def _compared(
    record: Facts, conditions: frozenset[str], topics: frozenset[str]
) -> Iterator[Finding]:
    for at, name in enumerate(record.compared):
        if name in topics:
            message = f"{name} is a topic; only conditions can be compared"
            yield Finding(("compare", "conditions", at), message, "name a condition instead")
        elif name not in conditions:
            yield Finding(
                ("compare", "conditions", at),
                f"there is no condition called {name}",
                did_you_mean(name, conditions, "write that condition first, or take the id out"),
            )
