"""A program beside the toolkit -> the files with which it works in a collection."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from toolkit.model.kinds.kinds import Kinds


class Companion(Struct, frozen=True):
    """A program that `toolkit init --with` sets up."""

    name: str
    """As it is typed."""
    files: Callable[[Kinds, str], Mapping[str, str]]
    """The kinds of the collection and the toolkit's version -> each file's path and text."""
    to_do: str = ""
    """What is left for a person to do in the files."""
