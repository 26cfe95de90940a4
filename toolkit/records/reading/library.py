"""What all records of a collection share: references, glossary, organisations, their kinds."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from toolkit.model.kinds.kinds import Kinds
from toolkit.model.kinds.shipped_kinds import shipped_kinds
from toolkit.model.shared import GlossaryTerm, Organisation, Reference
from toolkit.records.fragment_text import NO_FRAGMENTS, Fragments


class Library(Struct, frozen=True):
    """The shared entries of a collection, each by its id; a reference by its other names, too."""

    references: Mapping[str, Reference] = field(default_factory=dict)
    glossary: Mapping[str, GlossaryTerm] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    broken: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """The names of entries that have errors and the lines that they begin on, by file."""
    kinds: Kinds = field(default_factory=shipped_kinds)
    """The kinds of its records."""
    unreadable: frozenset[str] = frozenset()
    """The files, by their names in SHARED_FILES, of which no entry could be read."""
    fragments: Fragments = NO_FRAGMENTS

    def is_broken(self, file: str, name: str) -> bool:
        """Whether an entry is there, or may be there, but has errors of its own."""
        return file in self.unreadable or name in self.broken.get(file, {})
