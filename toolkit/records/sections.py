"""A record -> its sections: their names as links have them, and the texts in each."""

from __future__ import annotations

from toolkit.base.diagnostics import Route
from toolkit.model.condition import Condition
from toolkit.model.text.markup import Citation
from toolkit.records.record import Record
from toolkit.records.text.passage import Passage

_OF_ALL = ("get_help", "questions_to_ask", "glossary", "references", "review")
_OF_CONDITIONS = (
    "overview",
    "symptoms",
    "nerve_pain",
    "causes",
    "who_gets_it",
    "diagnosis",
    "treatments",
    "not_known",
    "self_care",
    "living_with_it",
    "outlook",
)
_OF_TOPICS = ("answer", "compare")


def section_names(record: Record) -> tuple[str, ...]:
    """Return the sections of the record's page: keys of the record, ids of a topic's own."""
    model = record.model
    optional = [name for name in ("support", "related") if getattr(model, name)]
    if isinstance(model, Condition):
        return (*_OF_CONDITIONS, *_OF_ALL, *optional)
    return (*_OF_TOPICS, *(section.id for section in model.sections), *_OF_ALL, *optional)


def is_section(name: str, names: tuple[str, ...]) -> bool:
    """Return whether a link may use this name; who_gets_it may be written who-gets-it, too."""
    return name in names or name.replace("-", "_") in names


def passages_by_section(record: Record) -> dict[Route, list[Passage]]:
    """Group the texts by top-level key; each of a topic's own sections is one by itself."""
    found: dict[Route, list[Passage]] = {}
    for passage in record.passages:
        length = 2 if passage.route[0] == "sections" else 1
        found.setdefault(passage.route[:length], []).append(passage)
    return found


def cites(passages: list[Passage]) -> bool:
    """Return whether any of the texts has a citation."""
    return any(
        isinstance(node, Citation)
        for each in passages
        if "[@" in each.text
        for node in each.parsed.nodes()
    )
