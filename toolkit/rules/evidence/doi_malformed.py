"""DOIs that lead nowhere because they are mistyped."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule

# A prefix, a slash, and a name without white space that does not end like a sentence.
_DOI = regex(r"10\.[0-9]{4,9}(?:\.[0-9]+)*/\S*[^\s.,;:]")


@rule("REF007", "doi-malformed", severity="error", scope="collection", serves=())
def doi_malformed(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """A DOI is not written as one: 10., a number, a slash and a name.

    Why: the link made from it would lead nowhere. This looks at its form only; nothing is asked of
    the network.

    Source: ISO 26324 (the DOI system).

    Bad:
        # file: content/references.json
        [
          {"id": "source-one", "type": "article-journal", "title": "Nerve pain",
            "DOI": "https://doi.org/10.1000/example"}  # expect: REF007
        ]

    Good:
        # file: content/references.json
        [
          {"id": "source-one", "type": "article-journal", "title": "Nerve pain",
            "DOI": "10.1000/example"}
        ]
    """
    for path, at, source in overview.references():
        doi = source.doi
        if doi and not _DOI.fullmatch(doi):
            inside = _DOI.search(doi)
            hint = "copy it from the article's page; it begins with 10. and has no spaces"
            hint = f"write {inside.group()}" if inside else hint
            yield path, Finding((at, "DOI"), f"{doi.strip()!r} is not the form of a DOI", hint)
