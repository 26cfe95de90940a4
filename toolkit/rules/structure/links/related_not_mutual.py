"""Records that name another which does not name them."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule


@rule("STR012", "related-not-mutual", severity="warning", scope="collection", serves=())
def related_not_mutual(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
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
    for record in overview.facts:
        if record.is_retired:
            continue
        for at, name in enumerate(record.related):
            other = overview.by_id.get(name)
            # What is unknown is STR003, what is retired REV010.
            if other is None or other.is_retired or name == record.id:
                continue
            if record.id not in (*other.related, *other.compared):
                yield (
                    record.path,
                    Finding(
                        ("related", at),
                        f"{name} does not name {record.id} in turn",
                        f"add {record.id} to related in {other.path}, or take it out here",
                    ),
                )
