"""Sources that do not say when they are from, or whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.csl.reference_dates import says_when
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule


@rule(
    "REF006",
    "reference-without-date-or-publisher",
    severity="warning",
    scope="collection",
    serves=("pif-tick:4-evidence", "discern:5"),
)
def reference_without_date_or_publisher(
    overview: Overview, _context: Context
) -> Iterator[tuple[str, Finding]]:
    """A source has no date at all, or names no one who stands behind it.

    Why: readers and reviewers cannot judge a source of unknown age or origin. A web page without
    a date of issue needs the day on which it was read.

    Source: DISCERN 4 and 5 (sources, and their dates, are clear).

    Bad:
        # file: content/references.json
        [
          {"id": "source-one", "type": "webpage", "title": "Lupus",  # expect: REF006
            "publisher": "NHS"},
          {"id": "source-two", "type": "webpage", "title": "Nerve pain",  # expect: REF006
            "accessed": {"date-parts": [[2026, 11, 22]]}}
        ]

    Good:
        # file: content/references.json
        [
          {"id": "source-one", "type": "webpage", "title": "Lupus",
            "publisher": "NHS", "accessed": {"date-parts": [[2026, 11, 22]]}},
          {"id": "source-two", "type": "article-journal", "title": "Nerve pain",
            "container-title": "Pain", "issued": {"date-parts": [[2013]]}}
        ]
    """
    for path, at, source in overview.references():
        if not (says_when(source.issued) or says_when(source.accessed)):
            message = f"{source.id} has no date: neither when it was issued nor when it was read"
            hint = (
                'fill in Date or Accessed in Zotero, such as "accessed": {"date-parts": [[2026]]}'
            )
            yield path, Finding((at, "id"), message, hint)
        if not (source.publisher or source.container_title or source.author or source.editor):
            message = f"{source.id} names no publisher, journal or author"
            hint = 'fill in who stands behind it, such as "publisher": "NHS"'
            yield path, Finding((at, "id"), message, hint)
