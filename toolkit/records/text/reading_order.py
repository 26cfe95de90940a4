"""A record's model and passages -> its wording: every text that readers see, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.base.diagnostics import Route
from toolkit.model.care import NoCareCards
from toolkit.model.kinds.kind import OWN
from toolkit.model.record_model import RecordModel
from toolkit.records.text.passage import Passage
from toolkit.records.text.wording import Field, Wording, make_wording

Headlines = Iterable[tuple[Route, str]]


def wording_of(model: RecordModel, headlines: Headlines, passages: Iterable[Passage]) -> Wording:
    """Return a record's wording; what it is called are its title and other names."""
    fields = _fields(_headings(model, headlines), passages)
    return make_wording(fields, (model.title, *model.also_known_as))


def _fields(
    headings: dict[Route, list[tuple[Route, str]]], passages: Iterable[Passage]
) -> Iterator[Field]:
    """Yield the fields in reading order: each name and heading before the texts under it."""
    lengths = sorted({len(group) for group in headings})
    for passage in passages:
        for length in lengths:
            # Those of the record, of the section, of the entry in it: of each the first time.
            for route, text in headings.pop(passage.route[:length], ()):
                yield route, text, None
        yield passage.route, passage.text, passage
    for waiting in headings.values():
        for route, text in waiting:
            yield route, text, None


def _headings(model: RecordModel, headlines: Headlines) -> dict[Route, list[tuple[Route, str]]]:
    """Return the names and headings that readers see, each by the group that it stands before."""
    found: dict[Route, list[tuple[Route, str]]] = {("summary",): [(("audience",), model.audience)]}
    if not isinstance(model.get_help, NoCareCards):
        for at, card in enumerate(model.get_help):
            found["get_help", at] = [(("get_help", at, "action"), card.action)]
    for section in model.made_from.body:
        if section.heading_key:
            heading = getattr(model, section.heading_key)
            found[section.key,] = [((section.heading_key,), heading)]
    for route, value in headlines:
        if value:
            found.setdefault(route[:-1], []).append((route, value))
    for at, own in enumerate(model.sections):
        found[OWN, at] = [((OWN, at, "heading"), own.heading)]
    for at, figure in enumerate(model.figures):
        found["figures", at] = [(("figures", at, "alt"), figure.alt)]
    return found
