"""Sections that make claims and name no source at all."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.records.sections import cites, passages_by_section
from toolkit.rules.rule import Context, rule

CLAIMS = frozenset(
    {
        "overview",
        "get_help",
        "symptoms",
        "nerve_pain",
        "causes",
        "who_gets_it",
        "diagnosis",
        "treatments",
        "outlook",
        "answer",
        "sections",
    }
)


@rule("REF003", "section-without-citation", severity="error")
def section_without_citation(record: Record, _context: Context) -> Iterator[Finding]:
    """A section that makes claims has no citation.

    Why: nobody can check where its claims come from, neither a reviewer nor a reader.

    Source: NHS Standard for creating health content, 2 (high-quality evidence).

    Bad:
        causes: The cause is not known.  # expect: REF003

    Good:
        causes: The cause is not known. [@source-one]
    """
    for route, passages in passages_by_section(record).items():
        if route[0] not in CLAIMS or cites(passages):
            continue
        # A topic's own section has no key by its name: its heading stands for it.
        own = route[0] == "sections"
        yield Finding(
            (*route, "heading") if own else route,
            f"{'this section' if own else route[0]} names no source",
            "add [@source-id] after each sentence that says something a reader could doubt",
            at="value" if own else "key",
        )
