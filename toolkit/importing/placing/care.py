"""A heading that tells when to get help, and the list or the lines below it -> a care card."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from itertools import takewhile
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from toolkit.base.settings.services import Services
from toolkit.importing.markup.blocks import Writer, has_words
from toolkit.importing.tree import (
    Block,
    Box,
    BoxRole,
    Heading,
    Items,
    Paragraph,
    Spans,
    text_of,
    words_of,
)
from toolkit.model.actions.reading import Reading, before_condition, normal, read_action, vocabulary
from toolkit.model.actions.urgency import fastest, urgency_said
from toolkit.model.care import Urgency
from toolkit.model.services import emergency_services
from toolkit.records.reading.plain_markup import is_plain

_LONGEST = 150
_LONGEST_LABEL = 90


class Card(Struct, frozen=True):
    """A care card, and what of the blocks was no part of it."""

    values: dict[str, Any]
    rest: tuple[Block, ...]
    before: str
    """The words before the action, which the card's colour and icon say."""
    is_told: bool
    """Whether the leaflet says how urgent it is; if not, a person has to."""

    @property
    def urgency(self) -> Urgency:
        """How fast the reader must act."""
        return self.values["urgency"]  # type: ignore[no-any-return]


class Cards:
    """Makes care cards in one language; `not_cards` are actions that may not head one."""

    def __init__(
        self, services: Services, language: str, writer: Writer, not_cards: Collection[str]
    ) -> None:
        self._words = vocabulary(services, language)
        numbers = "|".join(map(re.escape, emergency_services(services, language)))
        self._emergency = re.compile(rf"(?<!\w)(?:{numbers})(?!\w)", re.IGNORECASE)
        self._writer = writer
        self._not_cards = not_cards

    def of_box(self, box: Box, above: Urgency | None = None) -> Card | None:
        """Return the card that a box is."""
        first, *below = box.blocks
        if len(below) > 1 and (label := self.label_of(first)):
            inside = self.of_box(replace(box, blocks=tuple(below)), label)
            said = words_of(first)
            return inside and replace(inside, before=f"{said} {inside.before}".strip())
        if not below or not isinstance(first, Paragraph | Heading):
            return None
        return self.of(first.spans, _lines_listed(below, _goes_on_in_box), box.role, above)

    def of(
        self,
        heading: Spans,
        below: Sequence[Block],
        role: BoxRole = "",
        above: Urgency | None = None,
    ) -> Card | None:
        """Return the card of an action and what is below it; None if it is no card.

        `above` is how urgent a heading above it says that it is.
        """
        action = self._writer.inline.plain(heading).rstrip(" :：")
        has_colon = text_of(heading)[-1:] in (":", "：")
        is_action = self._is_action(action, role, has_colon=has_colon)
        # A box that tells a screen reader how urgent it is says so before the action.
        before, _, behind = action.partition(": ")
        if self._is_action(behind, role, has_colon=has_colon) and (role or not is_action):
            action = behind
        elif is_action:
            before = ""
        else:
            return None
        action = action[:1].upper() + action[1:]
        if action in self._not_cards or any(span.target for span in heading):
            return None
        if not is_plain(action):
            # What looks like markup may be in a text; an action has words alone.
            return None
        told = self._told(before[-_LONGEST:], action, role, above)
        urgency = told or "non-urgent"
        if len(below) == 1 and isinstance(below[0], Box):
            below = below[0].blocks
        below = _lines_listed(below, _goes_on)
        if not below or not isinstance(below[0], Items):
            return None
        signs = [self._writer.item(item, links=urgency != "emergency") for item in below[0].items]
        if not any(map(has_words, signs)):
            return None
        values: dict[str, Any] = {
            "urgency": urgency,
            "action": action,
            "signs": [sign for sign in signs if has_words(sign)],
        }
        at = 1
        while at < len(below) and isinstance(below[at], Paragraph):
            at += 1
        if closing := self._writer.item(below[1:at], links=urgency != "emergency"):
            values["closing"] = closing
        return Card(values, tuple(below[at:]), before, is_told=told is not None)

    def label_of(self, block: Block) -> Urgency | None:
        """Return how urgent a line such as Urgent advice says that a card below it is."""
        if self._words is None or not isinstance(block, Paragraph | Heading):
            return None
        words = words_of(block)
        if len(words) > _LONGEST_LABEL or words.endswith((".", "!", "?", ",", ";")):
            return None
        instruction, condition = before_condition(words, self._words)
        # "When to get urgent help" is no condition of anything before it.
        is_sentence = bool(instruction and condition)
        return None if is_sentence else urgency_said(words, self._words.grammar)

    def is_lead(self, words: str) -> bool:
        """Whether words are those that stand before an action and say nothing else."""
        lead = self._words and self._words.grammar.lead.fullmatch(f"{normal(words)}:")
        return lead is not None

    def may_head(self, heading: Spans) -> bool:
        """Whether a heading reads like the action of a card, whatever is below it."""
        action = text_of(heading).rstrip(" :：")
        return self._words is not None and self._is_action(action, "", has_colon=False)

    def tells_of_emergency(self, text: str) -> bool:
        """Whether a text outside the cards names what helps in an emergency."""
        return self._emergency.search(text) is not None

    def _is_action(self, action: str, role: BoxRole, *, has_colon: bool) -> bool:
        if not action or len(action) > _LONGEST:
            return False
        if self._words is None:
            # Without a grammar of the language a number that all know is enough.
            return bool(role) or (self.tells_of_emergency(action) and has_colon)
        read = read_action(action, self._words)
        return read is not None and read.has_end

    def _told(
        self, before: str, action: str, role: BoxRole, above: Urgency | None
    ) -> Urgency | None:
        """Return how urgent the leaflet says that a card is, never less than any word of it."""
        if self._words is None:
            return role or "emergency"
        instruction, _condition = before_condition(action, self._words)
        said = [urgency_said(each, self._words.grammar) for each in (before, instruction)]
        # An urgent box may offer A&E beside a GP; without one the service is all that tells.
        read = read_action(action, self._words)
        if not any(said) and not role:
            said.append(above)
        return fastest(role or (_of_services(read) if read else None), *said)


def signs_below(heading: Block, blocks: Sequence[Block]) -> Sequence[Block]:
    """Return those of the blocks below a heading outside a box that may be its signs."""
    if blocks and isinstance(blocks[0], Items | Box):
        return blocks[:1]
    # A line among others is no heading of them; asking it would read them all again for each.
    return () if _goes_on(heading) else _lines(blocks, _goes_on)


def _lines_listed(blocks: Sequence[Block], is_item: Callable[[Block], bool]) -> Sequence[Block]:
    """Return the blocks; the lines at their beginning are the items of a list."""
    lines = _lines(blocks, is_item)
    if not lines:
        return blocks
    return [Items(tuple((line,) for line in lines)), *blocks[len(lines) :]]


def _lines(blocks: Sequence[Block], is_item: Callable[[Block], bool]) -> Sequence[Block]:
    lines = list(takewhile(is_item, blocks))
    behind = blocks[len(lines)] if len(lines) < len(blocks) else None
    # A list behind them goes on with the signs: half of them would be no part of the card.
    return () if isinstance(behind, Items) or _begins_small(behind) else lines


def _goes_on(block: Block) -> bool:
    """Whether a line goes on with what its heading begins, and does not lead to a list itself."""
    return _begins_small(block) and not words_of(block).endswith((":", "："))


def _goes_on_in_box(block: Block) -> bool:
    """Whether a line does, or may do: that it belongs to its heading, the box says."""
    if not isinstance(block, Paragraph):
        return False
    return _begins_small(block) or not words_of(block).endswith((".", "!", "?", ":"))


def _begins_small(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and words_of(block)[:1].islower()


def _of_services(read: Reading) -> Urgency | None:
    if any(step.emergency for step in read.steps):
        return "emergency"
    return "urgent" if any("111" in each for step in read.steps for each in step.services) else None
