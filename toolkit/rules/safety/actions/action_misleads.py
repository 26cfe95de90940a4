"""Actions that say not to get help, or to get it too late."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from toolkit.base.diagnostics import Finding
from toolkit.model.actions.reading import (
    Vocabulary,
    before_condition,
    first_step,
    normal,
    read_action,
)
from toolkit.model.care import Urgency
from toolkit.model.services import services_in
from toolkit.records.record import Record
from toolkit.rules.care_actions import actions_of
from toolkit.rules.rule import Context, rule

_TODO = "write one of the known forms, such as: Call 999 or go to A&E now if"


@rule("CAR011", "action-misleads", severity="error", serves=("nhs:care-cards",))
def action_misleads(record: Record, context: Context) -> Iterator[Finding]:
    """A care card's action tells the reader not to get help, to wait, or to come too late.

    Why: the action is all that many people read. An emergency card has to begin with calling or
    going to an emergency service, now, and may hold no word that turns this round or puts it off,
    such as not, cancel, only, wait or later. An urgent card may not name next week, and a card that
    sends people to an emergency number is an emergency card.

    Source: NHS digital service manual, care cards.

    Bad:
        get_help:
          - urgency: emergency
            action: Do not call 999 or go to A&E if  # expect: CAR011
            signs: ["you have trouble breathing [@source-one]"]
          - urgency: urgent
            action: Speak to a GP next week if  # expect: CAR011
            signs: ["you have a high temperature [@source-one]"]

    Good:
        get_help:
          - urgency: emergency
            action: Call 999 or go to A&E now if
            signs: ["you have trouble breathing [@source-one]"]
          - urgency: urgent
            action: Speak to a GP today if
            signs: ["you have a high temperature [@source-one]"]
    """
    for action in actions_of(record, context):
        fault = _fault(action.card.action, action.card.urgency, action.words)
        if fault:
            message, hint = fault
            yield Finding(action.route, message, hint)


# Many records have the same actions.
@lru_cache(maxsize=64)
def _fault(written: str, urgency: Urgency, words: Vocabulary) -> tuple[str, str] | None:
    """Return what is wrong with an action on a card of this urgency, and how to fix it."""
    is_emergency = urgency == "emergency"
    turned = _turned_round(written, words, is_emergency=is_emergency)
    return turned or _too_late(written, urgency, words)


def _turned_round(written: str, words: Vocabulary, *, is_emergency: bool) -> tuple[str, str] | None:
    """Find the word that changes what the action says, or that no known step begins it."""
    read = read_action(written, words)
    if read is not None and not is_emergency:
        return None
    grammar = words.grammar
    instruction, condition = before_condition(written, words)
    turned = grammar.turns.search(instruction)
    delayed = grammar.delays.search(instruction) or grammar.waits.search(condition)
    if not is_emergency:
        begins = grammar.turns.match(instruction) or grammar.waits.match(instruction)
        return (_says(begins, "not to get help, or to wait"), _TODO) if begins else None
    # What the grammar reads has none of these words before its condition, but when: tomorrow.
    if turned and read is None:
        return _says(turned, "that changes what the card tells the reader to do"), _TODO
    if delayed and (read is None or grammar.waits.search(condition)):
        return _says(delayed, "that puts the call for help off"), _TODO
    first = first_step(written, words)
    if read is None and not (first and first.emergency):
        message = f"this emergency card does not begin by calling or going to a service: {written}"
        return message, _TODO
    return None


def _says(word: re.Match[str], what: str) -> str:
    return f"this action says “{word.group()}”, {what}"


def _too_late(written: str, urgency: Urgency, words: Vocabulary) -> tuple[str, str] | None:
    is_emergency = urgency == "emergency"
    read = read_action(written, words)
    for step in read.steps if read else ():
        named = " or ".join(step.services) or normal(written)
        if is_emergency and step.emergency and step.when not in (None, "now"):
            return (
                f"this emergency card says to call or go to {named}, but not now",
                "say now, or nothing of when: Call 999 or go to A&E now if",
            )
        if urgency == "urgent" and step.when == "later":
            return (
                f"this urgent card says {named}, but later than in the next 3 days",
                "say today, or within 24 hours; or make the card non-urgent",
            )
    instruction, _condition = before_condition(written, words)
    for named in () if is_emergency else services_in(instruction, words.emergency):
        # An urgent card may offer A&E beside a GP; a number for emergencies is for nothing else.
        if named.isdecimal() or urgency == "non-urgent":
            return (
                f"this {urgency} card sends the reader to {named}, which is for emergencies",
                "make it an emergency card, or name the service that the reader needs",
            )
    return None
