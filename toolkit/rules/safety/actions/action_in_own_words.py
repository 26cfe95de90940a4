"""Actions that the toolkit cannot read."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.records.record import Record
from toolkit.rules.care_actions import Action, actions_of
from toolkit.rules.rule import Context, rule

_EXAMPLES = {
    "emergency": "Call 999 or go to A&E now if",
    "urgent": "Ask for an urgent GP appointment or get help from NHS 111 if",
    "non-urgent": "Speak to a GP if",
}


@rule("CAR012", "action-in-own-words", severity="warning", serves=("nhs:care-cards",))
def action_in_own_words(record: Record, context: Context) -> Iterator[Finding]:
    """A care card's action is not in a form that the toolkit knows, or softens an emergency.

    Why: what is not understood cannot be checked: whom the reader is to call, and how soon. The
    forms are a verb and a service, such as call, go to or speak to, one or two of them with or;
    when, such as now, today or within 24 hours; and the word if. A service of your own is added
    under services in toolkit.toml. An emergency card that also offers a slower service, such as a
    GP, invites people to choose the wrong one.

    Source: NHS digital service manual, care cards.

    Bad:
        get_help:
          - urgency: emergency
            action: Call 999 with your phone on loudspeaker if  # expect: CAR012
            signs: ["you have trouble breathing [@source-one]"]

    Good:
        get_help:
          - urgency: emergency
            action: Call 999 now if
            signs: ["you have trouble breathing [@source-one]"]
    """
    for action in actions_of(record, context):
        if action.read is None or _condition_turns(action):
            yield Finding(
                action.route,
                "the toolkit does not know this form of words, so it cannot check what it says",
                f"use a known form, such as: {_EXAMPLES[action.card.urgency]}; the services of your "
                "place are named in toolkit.toml",
            )
        elif action.is_emergency:
            softer = [each for step in action.read.steps for each in step.softer]
            if softer and any(step.emergency for step in action.read.steps):
                yield Finding(
                    action.route,
                    f"this emergency card also sends the reader to {softer[0]}, which is not an "
                    "emergency service",
                    "keep the emergency service alone; put the other one on an urgent card",
                )


def _condition_turns(action: Action) -> bool:
    if action.read is None or not action.is_emergency:
        return False
    grammar, tail = action.words.grammar, action.read.tail
    return bool(grammar.turns.search(tail) or grammar.delays.search(tail))
