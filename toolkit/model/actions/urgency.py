"""Words of an action -> how fast they tell the reader to act."""

from __future__ import annotations

from toolkit.model.actions.grammar import Grammar
from toolkit.model.actions.reading import normal
from toolkit.model.care import Urgency

FASTEST_FIRST: tuple[Urgency, ...] = ("emergency", "urgent", "non-urgent")


def urgency_said(words: str, grammar: Grammar) -> Urgency | None:
    """Return how fast the words say to act; None if they say nothing of it.

    The fastest word counts, and no form need be known: this is for who may not be too slow.
    """
    text = normal(words)
    left = grammar.no_hurry.sub(" ", text)
    if grammar.emergency.search(left):
        return "emergency"
    whens = {grammar.how_soon(each.group()) for each in grammar.when.finditer(left)}
    if grammar.urgent.search(left) or whens & {"now", "today"}:
        return "urgent"
    return "non-urgent" if left != text or "later" in whens else None


def fastest(*urgencies: Urgency | None) -> Urgency | None:
    """Return the most urgent of several; None if none is known."""
    return next((each for each in FASTEST_FIRST if each in urgencies), None)
