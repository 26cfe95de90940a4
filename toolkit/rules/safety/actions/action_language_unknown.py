"""Actions in a language whose forms of words the toolkit does not know."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.model.actions.grammar import grammar_of
from toolkit.records.record import Record
from toolkit.rules.care_actions import cards_of
from toolkit.rules.rule import Context, rule


@rule("CAR015", "action-language-unknown", severity="note", serves=())
def action_language_unknown(record: Record, _context: Context) -> Iterator[Finding]:
    """The care cards are in a language whose actions the toolkit cannot read.

    Why: it looks for the services and numbers in them, but a "do not" or "later" goes unnoticed, so
    someone who speaks the language has to check what each card tells the reader to do.

    Source: NHS digital service manual, care cards.

    Bad:
        language: de-DE
        get_help:  # expect: CAR015
          - urgency: emergency
            action: Rufen Sie 112 an, wenn
            signs: ["you have trouble breathing [@source-one]"]

    Good:
        language: en-GB
        get_help:
          - urgency: emergency
            action: Call 999 now if
            signs: ["you have trouble breathing [@source-one]"]
    """
    language = record.model.language
    if cards_of(record) and grammar_of(language) is None:
        yield Finding(
            ("get_help",),
            f"the toolkit does not read actions in {language.split('-')[0]}: only their services and "
            "numbers were checked",
            "have each action checked by someone who speaks the language",
            at="key",
        )
