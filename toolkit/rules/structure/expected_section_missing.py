"""Sections that readers look for and do not find."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.rule import Context, rule


@rule(
    "STR035",
    "expected-section-missing",
    severity="warning",
    serves=(),
)
def expected_section_missing(record: Record, _context: Context) -> Iterator[Finding]:
    """A section that readers expect is not in the record.

    Why: someone with a new diagnosis asks what causes it, how it is treated and what to expect. A
    page that is silent leaves them to search elsewhere. Before publication each of these sections
    is there, or the team has decided that it is not needed and says so in an ignore comment.

    Source: DISCERN, 3 (it answers what readers ask).

    Bad:
        # without: outlook
        kind: condition  # expect: STR035

    Good:
        outlook: Most people get better. [@source-one]
    """
    model = record.model
    missing = [
        each
        for each in model.made_from.sections
        if each.presence == "expected" and not getattr(model, each.key)
    ]
    for each in missing:
        message = f"there is no section “{each.heading}” ({each.key})"
        hint = f"add {each.key}:, or write after the kind: # toolkit: ignore[STR035] and the reason"
        yield Finding(("kind",), message, hint, at="key")
