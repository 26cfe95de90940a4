"""A record -> the signs of its care cards, each as what it says however it is written."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from toolkit.base.diagnostics import Route
from toolkit.base.text.regex import regex
from toolkit.model.care import CareCard
from toolkit.records.record import Record
from toolkit.records.text.passage import Passage
from toolkit.rules.amounts import Amount, all_held, without_amounts
from toolkit.rules.care_actions import cards_of

_WORD = regex(r"\w+|∎\w*")
_BEGINNING = regex(r"^(?:(?:you|they|someone|have|has|had|are|is|get|gets|ve|got) )+")
_NEGATIONS = frozenset(("no", "not", "never", "without", "cannot", "t"))
# What comes after what depends on the order.
_AFTER = ("but", "then", "than", "after", "before", "from", "to", "until", "more", "less")
_IF = ("unless", "if", "when", "while", "because")
_ORDERS = _NEGATIONS.union(_AFTER, _IF)
_SMALL = frozenset(("a", "an", "the", "any", "some", "very", "your", "their"))
_SLOW_TO_FAST = ("non-urgent", "urgent", "emergency")


class Sign(NamedTuple):
    """Where a sign is, its words without articles and amounts, and its amounts."""

    route: Route
    card: CareCard
    at: int
    """The number of the card."""
    words: str
    amounts: tuple[Amount, ...]

    @property
    def speed(self) -> int:
        """How urgent its card is."""
        return _SLOW_TO_FAST.index(self.card.urgency)

    @property
    def is_negated(self) -> bool:
        """Whether it says that something is not so."""
        return not _NEGATIONS.isdisjoint(self.words.split())

    def is_part_of(self, other: Sign) -> bool:
        """Return whether everyone with this sign has another one of the same words."""
        return all_held(other.amounts, self.amounts)


def signs_of(record: Record) -> Iterator[Sign]:
    """Yield each sign that has words."""
    cards = cards_of(record)
    for passage in record.passages:
        if passage.route[0] == "get_help" and "signs" in passage.route:
            at = int(passage.route[1])
            words, amounts = _said(passage)
            if words:
                yield Sign(passage.route, cards[at], at, words, amounts)


# Two rules ask for the signs of one record, and many records have the same ones.
@lru_cache(maxsize=64)
def _said(sign: Passage) -> tuple[str, tuple[Amount, ...]]:
    plain = " ".join(unicodedata.normalize("NFKC", sign.parsed.plain).casefold().split())
    text, amounts = without_amounts(plain)
    kept = [word for word in _WORD.findall(text) if word not in _SMALL]
    said = _BEGINNING.sub("", " ".join(kept) + " ").split()
    ordered = len(amounts) > 1 or not _ORDERS.isdisjoint(said)
    return " ".join(said if ordered else sorted(said)), amounts
