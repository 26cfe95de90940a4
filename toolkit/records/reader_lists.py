"""A record -> the lists its readers see: those in prose, and those it is made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.base.diagnostics import Route
from toolkit.model.care import NoCareCards
from toolkit.model.marks import Bullets
from toolkit.model.text.blocks import ItemList
from toolkit.records.record import Record
from toolkit.records.text.passage import Passage


class ReaderList(NamedTuple):
    """One list: how many items it has, and where it begins.

    A list in prose has the place of its first item in `words`; the others have a key of their own.
    """

    route: Route
    items: int
    in_prose: bool = False
    words: tuple[int, int] | None = None


def reader_lists(record: Record) -> Iterator[ReaderList]:
    """Yield each list that is printed with bullets or numbers.

    Tests, treatments and organisations are not among them: each is a small section of its own.
    """
    model = record.model
    if not isinstance(model.get_help, NoCareCards):
        for at, card in enumerate(model.get_help):
            yield ReaderList(("get_help", at, "signs"), len(card.signs))
    for route, _mark, value in record.marked(Bullets):
        if isinstance(value, tuple) and value:
            yield ReaderList(route, len(value))
    for passage in record.parsed_passages:
        if lists := passage.parsed.lists():
            yield from _in_prose(passage, lists)


def _in_prose(passage: Passage, lists: list[ItemList]) -> Iterator[ReaderList]:
    places = [(unit.start, unit.end) for unit in passage.units if unit.kind == "item"]
    at = 0
    for block in lists:
        words = places[at] if at < len(places) else None
        yield ReaderList(passage.route, len(block.items), in_prose=True, words=words)
        at += len(block.items)
