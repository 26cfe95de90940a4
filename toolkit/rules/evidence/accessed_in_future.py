"""Sources that no one can have read yet."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.csl.reference_dates import days_of
from toolkit.records.overview import Overview
from toolkit.rules.rule import CollectionContext, rule


@rule("REF011", "accessed-in-future", severity="error", scope="collection", serves=())
def accessed_in_future(
    overview: Overview, context: CollectionContext
) -> Iterator[tuple[str, Finding]]:
    """A source is said to have been read on a day that is still to come.

    Why: the date is printed beside the source, and would be untrue.

    Bad:
        # file: content/references.json
        [
          {"id": "source-one", "type": "webpage", "title": "Lupus",
            "accessed": {"date-parts": [[2062, 11, 22]]}}  # expect: REF011
        ]

    Good:
        # file: content/references.json
        [
          {"id": "source-one", "type": "webpage", "title": "Lupus",
            "accessed": {"date-parts": [[2026, 11, 22]]}}
        ]
    """
    for path, at, source in overview.references():
        accessed = days_of(source.accessed)
        if accessed and accessed[0] > context.latest_day:
            yield (
                path,
                Finding(
                    (at, "accessed"),
                    f"the day on which {source.id} was read is still to come",
                    "write the day on which it was read, as [[year, month, day]]",
                    at="key",
                ),
            )
