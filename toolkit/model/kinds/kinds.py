"""All kinds of records of a collection, with the models, schemas and comparisons that follow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from toolkit.model.kinds.compared import ComparedField, compared_fields
from toolkit.model.kinds.kind import Kind
from toolkit.model.record_model import RecordModel, record_model
from toolkit.model.schema import NamedSchema, schema_of
from toolkit.model.shared import GlossaryTerm, Organisation
from toolkit.model.text_fields import TextKind, TextPaths, paths_in


class Kinds(Struct, frozen=True, eq=False, dict=True):
    """The kinds by name, the toolkit's own first."""

    by_name: Mapping[str, Kind]

    def __iter__(self) -> Iterator[str]:
        return iter(self.by_name)

    def __contains__(self, name: object) -> bool:
        return name in self.by_name

    def __getitem__(self, name: str) -> Kind:
        return self.by_name[name]

    @cached_property
    def compared(self) -> dict[str, ComparedField]:
        """The fields that a topic may compare, by the names that editors write."""
        return {each.name: each for each in compared_fields(self.by_name.values())}

    @cached_property
    def _models(self) -> dict[str, type[RecordModel]]:
        return {}

    @cached_property
    def _schemas(self) -> dict[str, NamedSchema]:
        return {}

    def model(self, name: str) -> type[RecordModel]:
        """Return the model of a kind's records, made when it is first asked for."""
        made = self._models.get(name)
        if made is None:
            kind = self.by_name[name]
            made = self._models[name] = record_model(kind, self.compared)
        return made

    def schema(self, name: str) -> NamedSchema:
        """Return the JSON Schema of a kind's records."""
        made = self._schemas.get(name)
        if made is None:
            kind = self.by_name[name]
            made = self._schemas[name] = schema_of(self.model(name), name, kind.what)
        return made

    @cached_property
    def texts(self) -> TextPaths:
        """Where the texts of all kinds of records, and of the shared files, are."""
        return TextPaths(
            self._paths({"prose", "paragraph", "plain"}).union(
                path
                for model in (GlossaryTerm, Organisation)
                for path in paths_in(model, {"prose", "paragraph", "plain"})
            ),
            self._paths({"prose"}),
        )

    def _paths(self, wanted: set[TextKind]) -> frozenset[tuple[str | None, ...]]:
        # Without the models of the kinds, which are made only where there is a record.
        found = set(paths_in(RecordModel, wanted))
        for kind in self.by_name.values():
            for section in kind.body:
                if section.heading_key and "plain" in wanted:
                    found.add((section.heading_key,))
                for path in paths_in(section.block.type if section.block else str, wanted):
                    found.add((section.key, *path))
        return frozenset(found)
