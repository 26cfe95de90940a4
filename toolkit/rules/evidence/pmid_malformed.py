"""PubMed numbers that lead nowhere because they are mistyped."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule

_PMID = regex(r"[1-9][0-9]{0,7}")
_PMCID = regex(r"PMC[1-9][0-9]{0,8}")
_LAST_NUMBER = regex(r"(?<![0-9])([1-9][0-9]{0,7})/?\s*$")


@rule("REF008", "pmid-malformed", severity="error", scope="collection", serves=())
def pmid_malformed(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """A PMID or a PMCID is not written as one: up to 8 digits, or PMC and digits.

    Why: the link made from it would lead nowhere, or to another article. This looks at its form
    only; nothing is asked of the network.

    Source: National Library of Medicine, PubMed help (PMID and PMCID).

    Bad:
        # file: content/references.json
        [
          {"id": "source-one", "type": "article-journal", "title": "Nerve pain",
            "PMID": "PMC5849699"}  # expect: REF008
        ]

    Good:
        # file: content/references.json
        [
          {"id": "source-one", "type": "article-journal", "title": "Nerve pain",
            "PMID": "23318126", "PMCID": "PMC5849699"}
        ]
    """
    for path, at, source in overview.references():
        pmid, pmcid = source.pmid, source.pmcid
        if pmid and not _PMID.fullmatch(pmid):
            message = f"{pmid!r} is not the form of a PMID, which has up to 8 digits"
            yield path, Finding((at, "PMID"), message, _pmid_hint(pmid))
        if pmcid and not _PMCID.fullmatch(pmcid):
            message = f"{pmcid!r} is not the form of a PMCID, which is PMC and digits"
            hint = f"write PMC{pmcid}" if pmcid.isdecimal() else "copy it from the article's page"
            yield path, Finding((at, "PMCID"), message, hint)


def _pmid_hint(pmid: str) -> str:
    if _PMCID.fullmatch(pmid):
        return f'this is a PMCID; write "PMCID": "{pmid}"'
    number = _LAST_NUMBER.search(pmid)
    return f"write {number[1]}" if number else "copy it from the article's page on PubMed"
