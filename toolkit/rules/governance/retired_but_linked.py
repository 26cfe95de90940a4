"""Links from records in use to records that are not."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.markup import Link
from toolkit.model.topic import Topic
from toolkit.records.document import Document
from toolkit.records.load import Loaded
from toolkit.records.marks import marks
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule("REV010", "retired-but-linked", severity="error", scope="collection")
def retired_but_linked(loaded: Loaded, _context: Context) -> Iterator[tuple[Document, Finding]]:
    """A record in use names, compares or links to one that is retired.

    Why: readers would be led to advice that nobody keeps up to date any more.

    Source: NHS Standard for creating health content, best practice (archiving).

    Bad:
        related: [old-condition]  # expect: REV010
        # file: content/conditions/old-condition.yaml
        review:
          status: retired
          authors: [{name: Content team}]
          changes: [{date: 2026-11-22, version: "1.1", note: Retired.}]

    Good:
        related: [first-condition]
        # file: content/conditions/old-condition.yaml
        review:
          status: retired
          authors: [{name: Content team}]
          changes: [{date: 2026-11-22, version: "1.1", note: Retired.}]
    """
    retired = frozenset(
        name
        for name, record in loaded.collection.records.items()
        if record.model.review.status == "retired"
    )
    if not retired:
        return
    for record in loaded.records:
        if record.model.review.status != "retired":
            for finding in _links(record, retired):
                yield record.document, finding


def _links(record: Record, retired: frozenset[str]) -> Iterator[Finding]:
    model = record.model
    for at, name in enumerate(model.related):
        if name in retired:
            hint = "take it out, or name the record that has taken its place"
            yield Finding(("related", at), f"the record {name} is retired", hint)
    if isinstance(model, Topic):
        for at, name in enumerate(model.compare.conditions):
            if name in retired:
                hint = "take it out of the comparison, or compare the record in its place"
                route = ("compare", "conditions", at)
                yield Finding(route, f"the record {name} is retired", hint)
    for passage in record.passages:
        if "](record:" not in passage.text:
            continue
        for node, words in marks(passage):
            if isinstance(node, Link) and node.target.removeprefix("record:") in retired:
                hint = "unlink it, or link to the record that has taken its place"
                message = f"the record {node.target.removeprefix('record:')} is retired"
                yield Finding(passage.route, message, hint, words=words)
