"""Sections of advice and of open questions that name no source."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.records.sections import cites, passages_by_section
from toolkit.rules.rule import Context, rule

ADVICE = frozenset({"not_known", "self_care", "living_with_it"})


@rule("REF004", "advice-without-citation", severity="warning")
def advice_without_citation(record: Record, _context: Context) -> Iterator[Finding]:
    """Advice for daily life, or what is not known, has no citation.

    Why: some of it is common sense, but all of it may be wrong, so at least one source should
    stand behind each of these sections.

    Source: NHS Standard for creating health content, 2 (high-quality evidence).

    Bad:
        self_care:  # expect: REF004
          - action: Do not smoke.

    Good:
        self_care:
          - action: Do not smoke. [@source-one]
    """
    for route, passages in passages_by_section(record).items():
        if route[0] in ADVICE and not cites(passages):
            yield Finding(
                route,
                f"{route[0]} names no source",
                "add [@source-id] after what a source says",
                at="key",
            )
