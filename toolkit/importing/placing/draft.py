"""What becomes of a leaflet: the record's values, and the list that goes with it."""

from __future__ import annotations

from collections import Counter
from typing import Any, Literal

from msgspec import Struct, field

from toolkit.importing.tree import Left


class Placed(Struct, frozen=True):
    """A part of the leaflet, and the key it came to."""

    what: str
    key: str
    heading: Literal["kept", "same", "replaced"] = "kept"
    """What became of its heading: a section of the kind has its own, which may be the same."""


class Draft(Struct, frozen=True):
    """A record's values by key, and what a person must know of it."""

    values: dict[str, Any]
    placed: tuple[Placed, ...]
    left: tuple[Left, ...]
    """What is not in the record, word by word."""
    to_check: tuple[str, ...]
    pictures: dict[str, bytes] = field(default_factory=dict)
    """By the name of the file to make in content/images."""
    forms: Counter[str] = field(default_factory=Counter)
    """What of the leaflet's form the record cannot say."""
