"""A record -> its sections: their names as links have them, and the texts in each."""

from __future__ import annotations

from toolkit.model.text.blocks import Citation
from toolkit.records.record import Record
from toolkit.records.text.passage import Passage


def section_names(record: Record) -> tuple[str, ...]:
    """Return the sections of the record's page: keys of the record, and ids of its own sections."""
    model = record.model
    # What a page gathers by itself, it always has.
    gathered = ("glossary", "references")
    fixed = (key for key in model.made_from.names if key in gathered or model.section(key))
    return (*fixed, *(section.id for section in model.sections))


def is_section(name: str, names: tuple[str, ...]) -> bool:
    """Return whether a link may use this name; who_gets_it may be written who-gets-it, too."""
    return name in names or name.replace("-", "_") in names


def cites(passages: list[Passage]) -> bool:
    """Return whether any of the texts has a citation."""
    return any(isinstance(node, Citation) for each in passages for node, _words in each.marks)
