"""Lines above care cards that say how urgent these are -> for which cards below they say it.

"Urgent advice" above "See a GP if" says it of that card. A heading says it of all cards that are
directly below it, and one that says nothing else, of all in its part.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from toolkit.importing.placing.care import Cards
from toolkit.importing.placing.parts import Part
from toolkit.importing.tree import Block, Heading, Paragraph, words_of
from toolkit.model.care import Urgency

_LINE = 99
"""The level of what is no heading: below that of any."""


class Above(Struct, frozen=True):
    """What was last said above of how urgent cards are."""

    urgency: Urgency | None = None
    level: int = _LINE
    is_lead: bool = False

    def after_card(self, heading: Block) -> Above:
        """Return what holds after a card, which has or is below a heading or a line."""
        return self if self.urgency and level_of(heading) > self.level else NOTHING_ABOVE

    def after_text(self, block: Block) -> Above:
        """Return what holds after a text that is no card."""
        return self if self.is_lead and level_of(block) > self.level else NOTHING_ABOVE


NOTHING_ABOVE = Above()


def said_by(block: Block, cards: Cards) -> Above:
    """Return what a line or heading says of the cards below it."""
    urgency = cards.label_of(block)
    level = level_of(block)
    # A line says it of the card below it, whatever its words are.
    is_lead = level < _LINE and cards.is_lead(words_of(block))
    return Above(urgency, level, is_lead) if urgency else NOTHING_ABOVE


def level_of(block: Block) -> int:
    """Return the level of a heading; what is none is below all of them."""
    return block.level if isinstance(block, Heading) else _LINE


def with_own_parts(parts: Sequence[Part], cards: Cards) -> list[Part]:
    """Return the parts; a line that ends one and is above a card's heading is a part of its own."""
    found: list[Part] = []
    for at, part in enumerate(parts):
        last = part.blocks[-1] if part.blocks else None
        is_above = at + 1 < len(parts) and cards.may_head(parts[at + 1].heading)
        if is_above and isinstance(last, Paragraph | Heading) and cards.label_of(last):
            found.append(replace(part, blocks=part.blocks[:-1]))
            found.append(Part(last.spans, (), part.level))
        else:
            found.append(part)
    return found
