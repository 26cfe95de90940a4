"""Translations of a record of another kind."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule


@rule("STR029", "translation-of-other-kind", severity="error", scope="collection", serves=())
def translation_of_other_kind(
    overview: Overview, _context: Context
) -> Iterator[tuple[str, Finding]]:
    """A condition says that it is a translation of a topic, or a topic of a condition.

    Why: whoever changes the language expects the same page; it was mostly the wrong id.

    Bad:
        language: ar-EG
        translation_of: both-conditions  # expect: STR029

    Good:
        language: ar-EG
        translation_of: first-condition
    """
    for record, original in overview.translations():
        if record.kind != original.kind:
            message = f"{original.id} is a {original.kind}, and this is a {record.kind}"
            hint = f"name the {record.kind} that this is a translation of"
            yield record.path, Finding(("translation_of",), message, hint)
