"""Sources that no record cites."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule


@rule("REF002", "reference-never-cited", severity="warning", scope="collection")
def reference_never_cited(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """A source in references.json is cited by no record.

    Why: it may belong to a claim that has lost its citation, and reviewers would check it in vain.

    Bad:
        # file: content/references.json
        [
          {"id": "source-one", "type": "webpage", "title": "Cited in a record"},
          {"id": "source-nine", "type": "webpage", "title": "Not cited"}  # expect: REF002
        ]

    Good:
        # file: content/references.json
        [
          {"id": "source-one", "type": "webpage", "title": "Cited in a record"}
        ]
    """
    document = overview.shared.get("references")
    if document is None:
        return
    for at, entry in enumerate(document.data):
        if entry["id"] not in overview.cited:
            yield (
                document.path,
                Finding(
                    (at, "id"),
                    f"no record cites {entry['id']}",
                    f"cite it with [@{entry['id']}] where it belongs, or delete the entry",
                ),
            )
