"""Sources that may be out of date."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.csl.reference_dates import days_of
from toolkit.records.overview import Overview
from toolkit.rules.rule import CollectionContext, rule


@rule(
    "REF010",
    "reference-too-old",
    severity="note",
    scope="collection",
    serves=("nhs:2-rechecked", "pif-tick:4-evidence"),
)
def reference_too_old(
    overview: Overview, context: CollectionContext
) -> Iterator[tuple[str, Finding]]:
    """A source was issued more than {reference_years} years ago.

    Why: there may be a newer edition, or better evidence. Some sources stay the best there is, so
    this is a note; the number of years is limits.reference_years in toolkit.toml.

    Source: NHS Standard for creating health content, 2 (evidence is checked at every review).

    Bad:
        # file: content/references.json
        [
          {"id": "source-one", "type": "article-journal", "title": "Nerve pain",
            "issued": {"date-parts": [[2009, 5]]}}  # expect: REF010
        ]

    Good:
        # file: content/references.json
        [
          {"id": "source-one", "type": "article-journal", "title": "Nerve pain",
            "issued": {"date-parts": [[2019, 5]]}}
        ]
    """
    years, today = context.settings.limits.reference_years, context.today
    for path, at, source in overview.references():
        issued = days_of(source.issued)
        # Of a year or a month alone, the last day is the benefit of the doubt.
        if issued and (issued[1].year + years, issued[1].month, issued[1].day) < (
            today.year,
            today.month,
            today.day,
        ):
            yield (
                path,
                Finding(
                    (at, "issued"),
                    f"{source.id} is from {issued[1].year}, more than {years} years ago",
                    "look for a newer edition or better evidence; keep it if there is none",
                    at="key",
                ),
            )
