"""Translations whose original was changed or checked since."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule


@rule("STR033", "translation-behind", severity="note", scope="collection", serves=())
def translation_behind(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """The original was changed after the newest change of its translation, or checked since.

    Why: readers of the one language would be told what the other no longer says. The translation's
    page says so until it has caught up.

    Bad:
        language: ar-EG
        translation_of: first-condition  # expect: STR033
        review:
          status: draft
          authors: [{name: Content team}]
          changes: [{date: 2020-01-31, version: "0.1", note: First draft.}]

    Good:
        language: ar-EG
        translation_of: first-condition
    """
    for record, original in overview.translations():
        if record.is_retired or not original.dates.is_newer_than(record.dates):
            continue
        if original.dates.changed > record.dates.changed:
            done = f"was changed on {original.dates.changed}, this translation last on"
            message = f"{original.id} {done} {record.dates.changed}"
        else:
            message = f"{original.id} was checked on {original.dates.reviewed}, after this was"
        hint = "compare the two, and add an entry under changes, even if nothing had to be changed"
        yield record.path, Finding(("translation_of",), message, hint)
