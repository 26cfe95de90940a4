"""Originals with two translations into one language."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.facts import Facts
from toolkit.records.overview import Overview
from toolkit.rules.rule import Context, rule


@rule("STR032", "translated-twice", severity="error", scope="collection", serves=())
def translated_twice(overview: Overview, _context: Context) -> Iterator[tuple[str, Finding]]:
    """Two records in the same language are translations of the same record.

    Why: a reader who changes the language can be led to one page only, and the two would come to
    say different things. One that is retired may have a successor.

    Bad:
        language: ar-EG
        translation_of: first-condition  # expect: STR032
        # file: content/conditions/arabic.yaml
        language: ar-EG
        translation_of: first-condition  # expect: STR032

    Good:
        language: fr
        translation_of: first-condition
        # file: content/conditions/arabic.yaml
        language: ar-EG
        translation_of: first-condition
    """
    found: dict[tuple[str, str], list[Facts]] = {}
    for record, original in overview.translations():
        if not record.is_retired:
            found.setdefault((original.id, record.language), []).append(record)
    for (name, language), same in found.items():
        for record in same if len(same) > 1 else ():
            others = ", ".join(each.path for each in same if each is not record)
            message = f"{others} is a translation of {name} into {language} as well"
            hint = "keep one of them, or correct its language or translation_of"
            yield record.path, Finding(("translation_of",), message, hint)
