"""All that rules which compare records may know: the facts of each, what they share, pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import PurePosixPath

from msgspec import Struct, field

from toolkit.model.shared import Reference
from toolkit.model.site import Site
from toolkit.model.text.citations import cited_in
from toolkit.records.document import Document
from toolkit.records.facts import Facts


class Overview(Struct, frozen=True, dict=True):
    """A collection in outline."""

    facts: tuple[Facts, ...] = ()
    """Of every record that could be read, even two with one id."""
    refused: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The record files that could not be read, by path: what they cite even so."""
    shared: Mapping[str, Document] = field(default_factory=dict)
    """The documents of the shared files, by their name in SHARED_FILES."""
    images: Mapping[str, bytes] = field(default_factory=dict)
    """The bytes of content/images by file name."""
    fragments: tuple[Document, ...] = ()
    """The documents of the fragments."""
    sites: tuple[tuple[str, Site], ...] = ()
    """Each site with the path of its file."""

    @cached_property
    def by_id(self) -> dict[str, Facts]:
        """The records by id; of two with the same id, the first."""
        found: dict[str, Facts] = {}
        for each in self.facts:
            found.setdefault(each.id, each)
        return found

    @cached_property
    def known_ids(self) -> frozenset[str]:
        """The ids that others may name: of all records, and of those too broken to be read.

        A broken file has its own diagnostics; each record that names it need not be reported too.
        """
        return frozenset(self.by_id).union(PurePosixPath(path).stem for path in self.refused)

    def translations(self) -> Iterator[tuple[Facts, Facts]]:
        """Yield each record that is a translation, and the record that it is one of.

        One that names itself, no record, or one too broken to be read is not among them.
        """
        for each in self.facts:
            original = self.by_id.get(each.translation_of)
            if original is not None and original.id != each.id:
                yield each, original

    @cached_property
    def cited(self) -> frozenset[str]:
        """The sources that records cite; one too broken to be read still cites what it cites."""
        found = {each for record in self.facts for each in record.citations}
        found.update(each.id for document in self.fragments for each in cited_in(document.text))
        return frozenset(found.union(*self.refused.values()))

    @cached_property
    def language(self) -> str:
        """The language of most records, and so of what they share; empty without any."""
        languages = Counter(each.language for each in self.facts)
        return languages.most_common(1)[0][0] if languages else ""

    def references(self) -> Iterator[tuple[str, int, Reference]]:
        """Yield path, position and content of each entry of references.json that can be read."""
        document = self.shared.get("references")
        if document is not None:
            for at, source in self._sources:
                yield document.path, at, source

    @cached_property
    def _sources(self) -> tuple[tuple[int, Reference], ...]:
        data = self.shared["references"].data
        return tuple(
            (at, Reference.model_validate(entry)) for at, entry in enumerate(data) if entry
        )
