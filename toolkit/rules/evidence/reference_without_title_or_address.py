"""Sources that a reader could not look up."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.csl.text import plain
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule

# What is on the web and nowhere else.
_ON_THE_WEB = frozenset({"webpage", "post", "post-weblog"})


@rule(
    "REF015",
    "reference-without-title-or-address",
    severity="warning",
    scope="collection",
    serves=(),
)
def reference_without_title_or_address(
    overview: Overview, _context: Context
) -> Iterator[tuple[str, Finding]]:
    """A source has no title, or is a web page without an address.

    Why: CSL-JSON allows both, but a reader who wants to know more cannot find such a source.

    Source: DISCERN 4 (it is clear what sources were used).

    Bad:
        # file: content/references.json
        [
          {"id": "source-one", "type": "webpage", "title": "Lupus"},  # expect: REF015
          {"id": "source-two", "type": "book", "publisher": "NHS"}  # expect: REF015
        ]

    Good:
        # file: content/references.json
        [
          {"id": "source-one", "type": "webpage", "title": "Lupus",
            "URL": "https://www.example.org/lupus"},
          {"id": "source-two", "type": "book", "title": "Nerve pain", "publisher": "NHS"}
        ]
    """
    for path, at, source in overview.references():
        if not plain(source.title):
            message = f"{source.id} has no title"
            yield path, Finding((at, "id"), message, "fill in Title in Zotero")
        has_address = source.url or source.doi or source.pmid or source.pmcid
        if source.type in _ON_THE_WEB and not has_address:
            message = f"{source.id} is a web page without an address"
            hint = 'fill in URL in Zotero, such as "URL": "https://www.nhs.uk/"'
            yield path, Finding((at, "id"), message, hint)
