"""Records that name another which does not name them."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.topic import Topic
from toolkit.records.document import Document
from toolkit.records.load import Loaded
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule("STR012", "related-not-mutual", severity="warning", scope="collection")
def related_not_mutual(loaded: Loaded, _context: Context) -> Iterator[tuple[Document, Finding]]:
    """A record names another under related, but that one does not name it.

    Why: what helps readers of one page helps those of the other; mostly it was forgotten. A topic
    that compares a condition names it as well.

    Bad:
        related: [other]  # expect: STR012
        # file: content/conditions/other.yaml
        related: []

    Good:
        related: [other]
        # file: content/conditions/other.yaml
        related: [minimal]
    """
    records = loaded.collection.records
    for record in loaded.records:
        if record.model.review.status == "retired":
            continue
        for at, name in enumerate(record.model.related):
            other = records.get(name)
            # What is unknown is STR003, what is retired REV010.
            if other is None or other.model.review.status == "retired" or name == record.id:
                continue
            if record.id not in _named(other):
                yield (
                    record.document,
                    Finding(
                        ("related", at),
                        f"{name} does not name {record.id} in turn",
                        f"add {record.id} to related in {other.document.path}, or take it out here",
                    ),
                )


def _named(record: Record) -> tuple[str, ...]:
    model = record.model
    compared = model.compare.conditions if isinstance(model, Topic) else ()
    return (*model.related, *compared)
