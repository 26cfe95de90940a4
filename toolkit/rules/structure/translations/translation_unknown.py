"""Translations of records that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.text.nearest import did_you_mean
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule


@rule("STR028", "translation-unknown", severity="error", scope="collection", serves=())
def translation_unknown(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """The id under translation_of is not that of another record.

    Why: the reader would be offered no other language, and no one would notice when the original
    changes.

    Bad:
        language: ar-EG
        translation_of: firstcondition  # expect: STR028

    Good:
        language: ar-EG
        translation_of: first-condition
    """
    ids = overview.known_ids
    for record in overview.facts:
        name = record.translation_of
        if name and name == record.id:
            message = "the record says that it is a translation of itself"
            hint = (
                "name the record in the other language, or take translation_of out of an original"
            )
            yield record.path, Finding(("translation_of",), message, hint)
        elif name and name not in ids:
            message = f"there is no record called {name}"
            hint = did_you_mean(name, ids - {record.id}, "write that record first, or take it out")
            yield record.path, Finding(("translation_of",), message, hint)
