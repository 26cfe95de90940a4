"""Translations into the language that the original is in."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule


@rule("STR030", "translation-in-same-language", severity="error", scope="collection", serves=())
def translation_in_same_language(
    overview: Overview, _context: Context
) -> Iterator[tuple[str, Finding]]:
    """A translation is in the same language as its original.

    Why: its readers would be offered the page in the language that they have already. A version
    for another country, such as en-US of en-GB, counts as another language.

    Bad:
        language: en-GB
        translation_of: first-condition  # expect: STR030

    Good:
        language: ar-EG
        translation_of: first-condition
    """
    for record, original in overview.translations():
        if record.language == original.language:
            message = f"{original.id} is in {original.language} as well"
            hint = "correct the language of the one that is wrong, or take translation_of out"
            yield record.path, Finding(("translation_of",), message, hint)
