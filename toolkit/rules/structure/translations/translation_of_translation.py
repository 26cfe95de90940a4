"""Translations of translations."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule


@rule("STR031", "translation-of-translation", severity="error", scope="collection", serves=())
def translation_of_translation(
    overview: Overview, _context: Context
) -> Iterator[tuple[str, Finding]]:
    """A translation names a record that is itself a translation.

    Why: one original decides what is right. In a chain each link can be behind the one before it,
    and no one notices.

    Bad:
        language: fr
        translation_of: arabic  # expect: STR031
        # file: content/conditions/arabic.yaml
        language: ar-EG
        translation_of: first-condition

    Good:
        language: fr
        translation_of: first-condition
        # file: content/conditions/arabic.yaml
        language: ar-EG
        translation_of: first-condition
    """
    for record, named in overview.translations():
        if named.translation_of:
            first = named.translation_of
            message = f"{named.id} is a translation itself, of {first}"
            if first == record.id:
                hint = "take translation_of out of the one that was written first"
            else:
                hint = f"name the original: translation_of: {first}"
            yield record.path, Finding(("translation_of",), message, hint)
