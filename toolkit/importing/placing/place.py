"""A leaflet and a kind -> the draft of a record: each part in the section that it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct, field

from toolkit.base.settings import Settings
from toolkit.base.text.placeholder import UNWRITTEN
from toolkit.importing.looks import as_meant, pictures_apart
from toolkit.importing.markup.blocks import Writer, is_wordless
from toolkit.importing.markup.inline import Inline
from toolkit.importing.markup.lost import Lost
from toolkit.importing.placing.above import NOTHING_ABOVE, said_by, with_own_parts
from toolkit.importing.placing.care import Card, Cards, signs_below
from toolkit.importing.placing.draft import Draft, Placed
from toolkit.importing.placing.headings import section_of
from toolkit.importing.placing.own_sections import OwnSections
from toolkit.importing.placing.parts import Part, parts_of
from toolkit.importing.placing.pictures import Pictures
from toolkit.importing.placing.sections import fits, joined, value_of
from toolkit.importing.placing.unwritten import unwritten, unwritten_value
from toolkit.importing.tree import (
    Block,
    Box,
    Heading,
    Leaflet,
    Left,
    Paragraph,
    Picture,
    Span,
    Spans,
    text_of,
    words_of,
)
from toolkit.model.actions.urgency import FASTEST_FIRST
from toolkit.model.kinds.kind import OWN, Kind, Section
from toolkit.model.record_model import Head
from toolkit.records.reading.plain_markup import is_plain

_SUMMARY_WORDS = 60
_NEEDED = {
    name: Head.model_fields[name].description or ""
    for name in ("title", "audience", "summary", "main_message")
}
_NO_TEXT = "The text below this heading."
_NO_CARDS = "When to get help: no part of the leaflet could be made a care card."


class Wanted(Struct, frozen=True):
    """What to make of a leaflet, beside what it says itself."""

    id: str
    kind: Kind
    language: str
    settings: Settings
    today: date
    note: str
    """What the change log says of the import."""
    not_cards: Mapping[str, str] = field(default_factory=dict)
    """Actions whose cards the rules refused, each with what they said."""


def place(leaflet: Leaflet, wanted: Wanted) -> Draft:
    """Make the draft."""
    return _Placing(leaflet, wanted).draft()


class _Placing:
    def __init__(self, leaflet: Leaflet, wanted: Wanted) -> None:
        self._leaflet = leaflet
        self._wanted = wanted
        self._kind = wanted.kind
        self._lost = Lost()
        inline = Inline(self._lost, leaflet.address, wanted.language)
        self._writer = Writer(inline, self._lost)
        self._cards = Cards(
            wanted.settings.services, wanted.language, self._writer, wanted.not_cards
        )
        self._made: list[Card] = []
        self._placed: list[Placed] = []
        self._left: list[Left] = []
        self._body: dict[str, Any] = {}
        self._own = OwnSections(self._kind)
        self._pictures = Pictures(wanted.id, wanted.settings.limits, self._writer.inline)
        self._summary = ""
        self._above = NOTHING_ABOVE
        self._held = ""
        """A heading with nothing below it, which may say how urgent the next card is."""

    def draft(self) -> Draft:
        blocks = tuple(pictures_apart(as_meant(self._leaflet.blocks)))
        parts = parts_of(blocks, self._leaflet.title)
        self._title = self._writer.inline.plain_text(parts.title)
        if not is_plain(self._title):
            self._left.append(Left("title that has markup in it", self._title))
            self._title = ""
        for part in with_own_parts(parts.parts, self._cards):
            if part.heading:
                self._section(part)
            else:
                self._lead(part)
        self._heading_alone(self._held)
        values = self._values()
        check = [*self._lost.to_check, *self._pictures.to_check, *self._to_check()]
        if self._title and not parts.is_title_heading:
            check.append("title: it is what the file calls itself; no heading was found for it")
        targets = [Left("address of a link", "", each) for each in self._lost.targets]
        return Draft(
            values,
            tuple(self._placed),
            (*self._left, *self._pictures.left, *targets),
            tuple(dict.fromkeys(check)),
            self._pictures.files,
            self._lost.forms,
        )

    def _lead(self, part: Part) -> None:
        """Place what comes before the first heading: a short first paragraph sums it up."""
        blocks = self._without_cards(part.blocks, self._kind.followed[0])
        first = blocks[0] if blocks else None
        if isinstance(first, Paragraph) and _sums_up(text_of(first.spans)):
            self._summary = self._writer.inline.line(first.spans)
            self._placed.append(Placed(_begin(words_of(first)), "summary"))
            blocks = blocks[1:]
        if blocks:
            section = next((each for each in self._kind.body if fits(each, blocks)), None)
            if section is None or section.at_end:
                self._add_own("", self._writer.prose(blocks, part.level))
                return
            self._fill(section, (), blocks, part.level)

    def _section(self, part: Part) -> None:
        held, self._held = self._held, ""
        above = self._above if held else NOTHING_ABOVE
        self._above = NOTHING_ABOVE
        if card := self._cards.of(part.heading, tuple(_kept(part.blocks)), above=above.urgency):
            self._take(card, text_of(part.heading), held)
            after = self._own.after
            left = [each for each in part.blocks if isinstance(each, Left | Picture)]
            rest = self._without_cards((*left, *card.rest), after)
            if rest:
                self._add_own("", self._writer.prose(rest, part.level))
            return
        self._heading_alone(held)
        said = self._above = said_by(Heading(part.level, part.heading), self._cards)
        words = self._writer.inline.plain(part.heading)
        section = section_of(words, self._title, self._kind, self._wanted.language)
        key = section.key if section else self._own.after
        cards = len(self._made)
        blocks = self._without_cards(part.blocks, key)
        if section and fits(section, blocks):
            self._fill(section, part.heading, blocks, part.level)
            return
        if section:
            self._own.after = section.key
        if not blocks and len(self._made) > cards:
            # The page has a heading of its own above the cards.
            self._left.append(Left("heading of a care card", words))
            return
        if not blocks and said.urgency:
            self._held = words
            return
        body = self._writer.prose(blocks, part.level)
        self._add_own(words, body or unwritten(_NO_TEXT))

    def _heading_alone(self, words: str) -> None:
        if words:
            self._add_own(words, unwritten(_NO_TEXT))

    def _add_own(self, words: str, body: str) -> None:
        if not is_plain(words):
            # A heading has plain words alone; what looks like markup may be in a text.
            line = self._writer.inline.line((Span(words),))
            self._own.add("", line if body.startswith(UNWRITTEN) else f"{line}\n\n{body}")
            self._placed.append(Placed(words, f"sections: {self._own.last_id}"))
            return
        self._own.add(words, body)
        self._placed.append(Placed(words or _begin(body), f"sections: {self._own.last_id}"))

    def _fill(self, section: Section, heading: Spans, blocks: Sequence[Block], level: int) -> None:
        self._own.after = section.key
        words = text_of(heading)
        text = prose = self._writer.prose(blocks, level)
        if section.key in self._body:
            # A second part on the same: its heading becomes a sub-heading.
            above = self._writer.inline.line(heading, links=False)
            sign = "" if text.startswith("#") or not above else "### "
            text = f"{sign}{above}\n\n{text}" if above else text
            merged = joined(section, self._body[section.key], text)
            if merged is None:
                self._add_own(words, prose)
                return
            self._body[section.key] = merged
            self._placed.append(Placed(words or _begin(text), section.key))
            return
        self._body[section.key] = value_of(section, blocks, self._writer, text)
        if not words:
            self._placed.append(Placed(_begin(text), section.key))
        else:
            is_same = words == section.heading
            self._placed.append(Placed(words, section.key, "same" if is_same else "replaced"))

    def _without_cards(self, blocks: Sequence[Block], key: str) -> tuple[Block, ...]:
        """Return the blocks that are text; care cards, pictures and the rest go their own way."""
        kept: list[Block] = []
        # A line that may say how urgent the card below it is: it is text if there is none.
        held: Block | None = None
        ahead = list(blocks)
        while ahead:
            block = ahead.pop(0)
            if isinstance(block, Left):
                self._left.append(block)
            elif isinstance(block, Picture):
                self._pictures.add(block, key)
            elif isinstance(block, Box) and (
                card := self._cards.of_box(block, self._above.urgency)
            ):
                self._take(card, words_of(block.blocks[0]), words_of(held) if held else "")
                held, self._above = None, self._above.after_card(block)
                ahead = [*card.rest, *ahead]
            elif (
                isinstance(block, Heading | Paragraph)
                and (signs := signs_below(block, ahead))
                and (card := self._cards.of(block.spans, signs, above=self._above.urgency))
            ):
                self._take(card, text_of(block.spans), words_of(held) if held else "")
                held, self._above = None, self._above.after_card(block)
                ahead = [*card.rest, *ahead[len(signs) :]]
            elif not is_wordless(block):
                kept += [held] if held else []
                said = said_by(block, self._cards)
                held = block if said.urgency else None
                kept += [] if held else [block]
                self._above = said if held else self._above.after_text(block)
        return (*kept, *([held] if held else []))

    def _take(self, card: Card, words: str, above: str) -> None:
        self._made.append(card)
        for said in filter(None, (above, card.before)):
            self._left.append(Left("how urgent a care card is", said))
        self._placed.append(Placed(words, "get_help"))

    def _values(self) -> dict[str, Any]:
        wanted = self._wanted
        cards = sorted(self._made, key=lambda card: FASTEST_FIRST.index(card.urgency))
        values: dict[str, Any] = {
            "kind": self._kind.name,
            "id": wanted.id,
            "title": self._title or unwritten(_NEEDED["title"]),
            "language": wanted.language,
            "audience": unwritten(_NEEDED["audience"]),
            "summary": self._summary or unwritten(_NEEDED["summary"]),
            "main_message": unwritten(_NEEDED["main_message"]),
            "get_help": [card.values for card in cards] or {"none": unwritten(_NO_CARDS)},
        }
        for section in self._kind.body:
            if section.heading_key:
                values[section.heading_key] = unwritten(section.help)
            if section.key in self._body:
                values[section.key] = self._body[section.key]
            elif section.presence == "required" and section.block is not None:
                values[section.key] = unwritten_value(section.block.type, section.help)
        if self._own.sections:
            values["sections"] = self._own.sections
        if self._pictures.figures:
            values["figures"] = [
                {**each, "after": each["after"] if each["after"] in values else self._last(values)}
                for each in self._pictures.figures
            ]
        change = {"date": wanted.today, "version": "0.1", "note": wanted.note}
        values["review"] = {
            "status": "draft",
            "authors": [{"name": unwritten("Who wrote it.")}],
            "changes": [change],
        }
        return values

    def _last(self, values: dict[str, Any]) -> str:
        """Return what a picture follows whose part has become a section of the record's own."""
        return OWN if OWN in values else next(key for key in self._kind.followed if key in values)

    def _to_check(self) -> list[str]:
        found = [_question(card) for card in self._made]
        if self._summary:
            found.append("summary: the leaflet's first paragraph; does it sum up all of it?")
        found += [
            f"“{action}” reads like a care card, but is none: {why}"
            for action, why in self._wanted.not_cards.items()
        ]
        for key, value in (*self._body.items(), ("sections", self._own.sections)):
            if self._cards.tells_of_emergency(str(value)):
                found.append(
                    f"{key}: it names what helps in an emergency, and a care card may be missing"
                )
        return found


def _question(card: Card) -> str:
    action = f"get_help: “{card.values['action']}”"
    if not card.is_told:
        return (
            f"{action}: it does not say how urgent it is, so it was made {card.urgency}; decide "
            "how urgent it is, and whether these are all its signs"
        )
    return f"{action}: is it as urgent as its colour ({card.urgency}), and are these all its signs?"


def _kept(blocks: Sequence[Block]) -> list[Block]:
    return [each for each in blocks if not isinstance(each, Left | Picture)]


def _sums_up(text: str) -> bool:
    return not text.endswith((":", "：")) and len(text.split()) <= _SUMMARY_WORDS


def _begin(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")
