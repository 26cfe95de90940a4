"""A record -> its care cards, each with what the toolkit reads from its action."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from toolkit.base.diagnostics import Route
from toolkit.model.actions.reading import Reading, Vocabulary, read_action, vocabulary
from toolkit.model.care import CareCard, NoCareCards
from toolkit.records.record import Record
from toolkit.rules.rule import Context


class Action(Struct, frozen=True):
    """One card, where its action is, and what it says; `read` is None if it is free text."""

    route: Route
    card: CareCard
    words: Vocabulary
    read: Reading | None

    @property
    def is_emergency(self) -> bool:
        """Whether the card is for an emergency."""
        return self.card.urgency == "emergency"


def cards_of(record: Record) -> tuple[CareCard, ...]:
    """Return the care cards; none if the record says that it has none."""
    cards = record.model.get_help
    return () if isinstance(cards, NoCareCards) else cards


def vocabulary_of(record: Record, context: Context) -> Vocabulary | None:
    """Return the vocabulary of a record's country; None if its language has no grammar."""
    language = record.model.language
    services = context.settings.services
    return context.once(f"vocabulary {language}", lambda: vocabulary(services, language))


def actions_of(record: Record, context: Context) -> Iterator[Action]:
    """Yield each card of a record whose language has a grammar of actions."""
    words = vocabulary_of(record, context)
    if words is None:
        return
    for at, card in enumerate(cards_of(record)):
        yield Action(("get_help", at, "action"), card, words, read_action(card.action, words))
