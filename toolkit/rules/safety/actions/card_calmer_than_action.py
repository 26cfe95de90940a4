"""Care cards whose action tells the reader to hurry more than the card does."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from toolkit.base.diagnostics import Finding
from toolkit.base.text.regex import regex
from toolkit.model.actions.reading import Vocabulary, before_condition, read_action
from toolkit.model.actions.urgency import FASTEST_FIRST, urgency_said
from toolkit.model.care import Urgency
from toolkit.model.services import services_in, without_services
from toolkit.records.record import Record
from toolkit.rules.care_actions import actions_of
from toolkit.rules.rule import Context, rule

_CLAUSE_ENDS = regex(r"[:;.!](?= )| [–—-] ")
_EXAMPLES = {
    "emergency": "Call 999 or go to A&E now if",
    "urgent": "Ask for an urgent GP appointment if",
}


@rule("CAR020", "card-calmer-than-action", severity="error", serves=("nhs:care-cards",))
def card_calmer_than_action(record: Record, context: Context) -> Iterator[Finding]:
    """A care card's action says more urgency than the card has.

    Why: the colour, the label and the place of a card say how fast to act before a word of it is
    read. Who sees a calm card with an urgent sentence may believe the card, and come too late. Words
    such as urgent, today, straight away or within 24 hours belong on an urgent card; emergency and
    immediate action required on an emergency card. What stands behind the if is no instruction, and
    the name of a place, such as an urgent treatment centre, says nothing of when.

    Source: NHS digital service manual, care cards.

    Bad:
        get_help:
          - urgency: urgent
            action: Get emergency help if  # expect: CAR020
            signs: ["you have trouble breathing [@source-one]"]
          - urgency: non-urgent
            action: Ask for an urgent GP appointment if  # expect: CAR020
            signs: ["you have a high temperature [@source-one]"]

    Good:
        get_help:
          - urgency: emergency
            action: Call 999 or go to A&E now if
            signs: ["you have trouble breathing [@source-one]"]
          - urgency: urgent
            action: Ask for an urgent GP appointment if
            signs: ["you have a high temperature [@source-one]"]
          - urgency: non-urgent
            action: Ask for a non-urgent GP appointment if
            signs: ["you have a cough [@source-one]"]
    """
    for action in actions_of(record, context):
        slowest = FASTEST_FIRST.index(action.card.urgency)
        words = _words_said(action.card.action, action.card.urgency, action.words)
        said = {FASTEST_FIRST.index(urgency): word for urgency, word in words}
        if not said or min(said) >= slowest:
            continue
        urgency = FASTEST_FIRST[min(said)]
        yield Finding(
            action.route,
            f"this {action.card.urgency} card says “{said[min(said)]}”, which is for an "
            f"{urgency} card",
            f"make it an {urgency} card, such as: {_EXAMPLES[urgency]}; or take the word out if "
            "there is no such hurry",
        )


# Many records have the same actions.
@lru_cache(maxsize=64)
def _words_said(
    action: str, urgency: Urgency, words: Vocabulary
) -> tuple[tuple[Urgency, str], ...]:
    """Return each word of the instruction that says how fast to act, and how fast that is."""
    grammar = words.grammar
    found: list[tuple[Urgency, str]] = []
    instruction, _condition = before_condition(action, words)
    if urgency == "non-urgent" and services_in(instruction, words.emergency):
        # CAR011 says so already.
        return ()
    for sentence in _CLAUSE_ENDS.split(without_services(instruction, words.all)):
        for clause in grammar.join.split(sentence):
            left = grammar.no_hurry.sub(" ", clause)
            turned = grammar.turns.search(left)
            for pattern in (grammar.emergency, grammar.urgent, grammar.when):
                for word in pattern.finditer(left):
                    said = urgency_said(word.group(), grammar)
                    # In free words an emergency may be of another kind: emergency contraception.
                    is_free = said == "emergency" and read_action(action, words) is None
                    # You do not need to come today; and soon by itself is no day.
                    is_turned = turned is not None and turned.start() < word.start()
                    if said and not (
                        is_free or is_turned or grammar.delays.fullmatch(word.group())
                    ):
                        found.append((said, word.group()))
    return tuple(found)
