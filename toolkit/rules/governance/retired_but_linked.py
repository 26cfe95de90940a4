"""Links from records in use to records that are not."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.facts import Facts
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule


@rule("REV010", "retired-but-linked", severity="error", scope="collection", serves=())
def retired_but_linked(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """A record in use names, compares, translates or links to one that is retired.

    Why: readers would be led to advice that no one keeps up to date any more.

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
    retired = frozenset(name for name, record in overview.by_id.items() if record.is_retired)
    if not retired:
        return
    for record in overview.facts:
        if not record.is_retired:
            for finding in _links(record, retired):
                yield record.path, finding


def _links(record: Facts, retired: frozenset[str]) -> Iterator[Finding]:
    for at, name in enumerate(record.related):
        if name in retired:
            hint = "take it out, or name the record that has taken its place"
            yield Finding(("related", at), f"the record {name} is retired", hint)
    for at, name in enumerate(record.compared):
        if name in retired:
            hint = "take it out of the comparison, or compare the record in its place"
            yield Finding(("compare", "conditions", at), f"the record {name} is retired", hint)
    if record.translation_of in retired:
        hint = "retire the translation as well, or name the record that has taken its place"
        yield Finding(("translation_of",), f"the record {record.translation_of} is retired", hint)
    for link in record.links:
        name = link.target.removeprefix("record:")
        if name in retired:
            hint = "unlink it, or link to the record that has taken its place"
            yield Finding(link.route, f"the record {name} is retired", hint, words=link.words)
