"""Records -> which of them say the same in other languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol


class Version(NamedTuple):
    """A record in one language; `translation_of` is empty for an original."""

    id: str
    language: str
    translation_of: str


class Described(Protocol):
    """The facts of a record, or what is known of its page."""

    @property
    def id(self) -> str:
        """The record's id."""

    @property
    def language(self) -> str:
        """The record's language."""

    @property
    def translation_of(self) -> str:
        """The id of its original; empty for an original."""

    @property
    def status(self) -> str:
        """How far it is."""


def versions(records: Iterable[Described]) -> list[Version]:
    """Return those that readers may be led to: a retired one is kept up to date by no one."""
    return [
        Version(each.id, each.language, each.translation_of)
        for each in records
        if each.status != "retired"
    ]


def in_other_languages(records: Iterable[Version]) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the others by each record's id: the original first, then by language."""
    families: dict[str, list[Version]] = {}
    for each in sorted(records, key=lambda each: (bool(each.translation_of), each.language)):
        families.setdefault(each.translation_of or each.id, []).append(each)
    return {
        each.id: tuple(other.id for other in family if other.language != each.language)
        for family in families.values()
        for each in family
        if len(family) > 1
    }
