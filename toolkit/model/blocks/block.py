"""What a block is: what an editor writes in a section, and what search and topics take from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from msgspec import Struct, field


class ComparedNames(Struct, frozen=True):
    """A column that a topic can have for a block: its heading, and the names to list in it."""

    heading: str
    names: Callable[[Any], Iterable[str]]
    """From what the record holds."""


class Block(Struct, frozen=True, eq=False):
    """One building block of a page; its look is the template of the same name, if there is one."""

    name: str
    """As kinds name it."""
    what: str
    """What an editor writes, in an editor's words."""
    type: Any
    """The annotation of a section's value."""
    example: Any
    names: Callable[[Any], Iterable[tuple[str, str]]] | None = None
    """What search finds the page by, each with its medical name: from what the page holds."""
    compared: Mapping[str, ComparedNames] = field(default_factory=dict)
    """What topics may compare beside marked fields, by the last part of its name."""
    reads_alike: bool = False
    """Whether its texts are meant to read the same wherever they stand."""
