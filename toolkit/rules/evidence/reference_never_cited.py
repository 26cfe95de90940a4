"""Sources that no record cites."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.text.citations import as_written
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule


@rule("REF002", "reference-never-cited", severity="warning", scope="collection", serves=())
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
    for path, at, source in overview.references():
        if overview.cited.isdisjoint(source.names):
            yield (
                path,
                Finding(
                    (at, "id"),
                    f"no record cites {source.id}",
                    f"cite it with {as_written(source.names)} where it belongs, or delete the entry",
                ),
            )
