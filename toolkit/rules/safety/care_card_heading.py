"""Care cards whose heading is not one plain instruction."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding, Route
from toolkit.base.text.regex import regex
from toolkit.model.actions.reading import read_action
from toolkit.records.record import Record
from toolkit.rules.care_actions import cards_of, vocabulary_of
from toolkit.rules.rule import Context, rule

_IF = regex(r"\bif:?$")
# Whole links, citations and bold are refused with the record; this is what may look like them.
_MARKUP = regex(r"\[[^\]]*\]|https?:\S*|www\.\S*|[\[\]<>*`]|__")
_SENTENCE_ENDS = regex(r"[.!?;](?=\s)|\n")


@rule("CAR001", "care-card-heading", severity="error", serves=("nhs:care-cards", "cdc-cci:14"))
def care_card_heading(record: Record, context: Context) -> Iterator[Finding]:
    """A care card's action is not one instruction that ends in if.

    Why: in an emergency people read the heading only, so it has to say what to do, at once. The
    signs below complete its sentence.

    Source: NHS digital service manual, care cards.

    Bad:
        get_help:
          - urgency: emergency
            action: call 999 if  # expect: CAR001
            signs: ["you have trouble breathing [@source-one]"]
          - urgency: urgent
            action: Get help from NHS 111  # expect: CAR001
            signs: ["you have a high temperature [@source-one]"]

    Good:
        get_help:
          - urgency: emergency
            action: Call 999 if
            signs: ["you have trouble breathing [@source-one]"]
          - urgency: urgent
            action: "Get help from NHS 111 if:"
            signs: ["you have a high temperature [@source-one]"]
    """
    # The grammar of if is English; in other languages the sentence may end otherwise.
    words = vocabulary_of(record, context) if record.is_english else None
    for at, card in enumerate(cards_of(record)):
        read = read_action(card.action, words) if words else None
        # "Call 999 if you have" begins the condition, and the signs complete it.
        is_open = words is not None and not (read and read.has_end)
        yield from _check(("get_help", at, "action"), card.action, is_open)


def _check(route: Route, action: str, needs_if: bool) -> Iterator[Finding]:
    first = action.strip()[0]
    if first.islower() or not first.isalnum():
        yield Finding(
            route,
            "the action does not begin with a capital letter",
            "begin with the verb, such as: Call 999 or go to A&E now if",
        )
    markup = _MARKUP.search(action)
    if markup:
        yield Finding(
            route,
            f"{markup.group()} does not belong in an action, which is words only",
            "name the service in words; citations go after the signs",
            words=markup.span(),
        )
    end = None if markup else _SENTENCE_ENDS.search(action.strip())
    if end:
        yield Finding(
            route,
            "the action is more than one instruction",
            "keep the one thing to do; put the rest on a card of its own",
        )
    if needs_if and not _IF.search(action.strip()):
        yield Finding(
            route,
            "the action does not end in the word if, so the signs do not complete its sentence",
            "end it with if, such as: Ask for an urgent GP appointment if",
        )
