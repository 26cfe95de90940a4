"""The facts of a record -> what its page takes words or pictures from: one graph for all who ask.

`--changed-since` asks which records a change reaches, `toolkit impact` which an entry does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from toolkit.records.facts import Facts

Kind = Literal["reference", "glossary", "organisation", "picture", "fragment", "record"]


class Node(NamedTuple):
    """Something that a page is made from; a part of a fragment has the id fragment/part."""

    kind: Kind
    id: str


def nodes_of(record: Facts) -> frozenset[Node]:
    """Return all that a record's page is made from, with itself and the records that it names."""
    return frozenset(_nodes(record))


def users(records: Iterable[Facts], node: Node) -> tuple[Facts, ...]:
    """Return the records whose pages are made from a node."""
    return tuple(each for each in records if node in nodes_of(each))


def _nodes(record: Facts) -> Iterator[Node]:
    named: tuple[tuple[Kind, Iterable[str]], ...] = (
        ("reference", record.citations),
        ("glossary", record.terms),
        ("organisation", record.organisations),
        ("picture", record.figures),
        ("fragment", record.uses.fragments),
        ("fragment", record.uses.names),
        ("record", (record.id, *record.related, *record.compared, record.translation_of)),
        ("record", (link.target.removeprefix("record:") for link in record.links)),
    )
    for kind, ids in named:
        yield from (Node(kind, id) for id in ids)
