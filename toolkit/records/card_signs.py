"""A record -> the signs on its care cards as others compare them: words, urgency, sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.base.diagnostics import Route
from toolkit.base.route_lines import line_to_route, route_to_line
from toolkit.model.care import CareCard, NoCareCards
from toolkit.model.text.blocks import Citation
from toolkit.records.record import Record


class SignAt(NamedTuple):
    """A sign, and where it is."""

    text: str
    """Its words alone, with single spaces."""
    urgency: str
    reader: str
    sources: tuple[str, ...]
    place: str
    """Its route as a line, which takes less memory: few signs are asked where they are."""

    @property
    def route(self) -> Route:
        """Where it is."""
        return line_to_route(self.place)


def card_signs(record: Record) -> Iterator[SignAt]:
    """Yield each sign of a record's care cards."""
    cards = record.model.get_help
    if isinstance(cards, NoCareCards):
        return
    for passage in record.passages:
        if passage.route[0] == "get_help" and "signs" in passage.route:
            card: CareCard = cards[int(passage.route[1])]
            sources = (each.id for each in passage.nodes if isinstance(each, Citation))
            words = " ".join(passage.parsed.plain.split())
            yield SignAt(
                words,
                card.urgency,
                card.reader,
                tuple(dict.fromkeys(sources)),
                route_to_line(passage.route),
            )
