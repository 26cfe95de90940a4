"""A collection -> the texts that stand word for word in several of its records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from toolkit.base.diagnostics import Route
from toolkit.base.text.regex import regex
from toolkit.model.care import CareCard, NoCareCards
from toolkit.model.fragments.fragment import SIGNS
from toolkit.records.fragment_text import field_name
from toolkit.records.record import Record

FEWEST_WORDS = 5
_PARAGRAPH = regex(r"[^\n]+(?:\n[^\n]+)*")
_NO_PARAGRAPH = regex(r"\s*(?:[-*+>|]|#{1,6}\s|[0-9]{1,9}[.)]\s)")


class Copy(Struct, frozen=True):
    """One place of a text: a whole field, a whole item of a list, or a paragraph of a field."""

    record: Record
    route: Route
    is_whole: bool

    @property
    def field(self) -> str:
        """The name of the field."""
        return field_name(self.route)


class Repeat(Struct, frozen=True):
    """A text with single spaces, the urgency of its cards if it is a sign, and where it is."""

    text: str
    urgency: str
    copies: tuple[Copy, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that have it."""
        return tuple(dict.fromkeys(copy.field for copy in self.copies))

    @property
    def searched(self) -> str:
        """Its words and the names of its fields, in small letters."""
        return f"{self.text} {' '.join(self.fields)}".casefold()

    @property
    def ids(self) -> tuple[str, ...]:
        """The records that have it."""
        return tuple(dict.fromkeys(copy.record.id for copy in self.copies))


def repeats(records: Sequence[Record], words: Sequence[str] = ()) -> list[Repeat]:
    """Return what several records say that is no fragment yet, with all of the words in it."""
    found: dict[tuple[str, str, str], list[Copy]] = {}
    for record in records:
        for text, urgency, copy in _texts(record):
            found.setdefault((record.model.language, text, urgency), []).append(copy)
    several = (
        Repeat(text, urgency, tuple(copies)) for (_language, text, urgency), copies in found.items()
    )
    wanted = [word.casefold() for word in words]
    return [
        each
        for each in several
        if len(each.ids) > 1 and all(word in each.searched for word in wanted)
    ]


def _texts(record: Record) -> Iterator[tuple[str, str, Copy]]:
    used = {use.route for use in record.document.uses}
    for passage in record.passages:
        if passage.route in used and not passage.block:
            continue
        paragraphs = [" ".join(each[0].split()) for each in _PARAGRAPH.finditer(passage.text)]
        for text in paragraphs:
            fit = not passage.block or not _NO_PARAGRAPH.match(text)
            if fit and len(text.split()) >= FEWEST_WORDS and passage.route not in used:
                is_whole = len(paragraphs) == 1
                yield text, _urgency(record, passage.route), Copy(record, passage.route, is_whole)


def _urgency(record: Record, route: Route) -> str:
    cards = record.model.get_help
    if field_name(route) != SIGNS or isinstance(cards, NoCareCards):
        return ""
    card: CareCard = cards[int(route[1])]
    return card.urgency
