"""What all records of a collection share, by id: references, glossary, organisations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from toolkit.model.shared import GlossaryTerm, Organisation, Reference


@dataclass(frozen=True)
class Library:
    """The shared entries of a collection, each by its id."""

    references: Mapping[str, Reference] = field(default_factory=dict)
    glossary: Mapping[str, GlossaryTerm] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
