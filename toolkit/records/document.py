"""A parsed file: its text and the plain data in it; places are worked out when asked for."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from toolkit.records.fragment_text import Use


class Document(Struct, frozen=True):
    """One YAML or JSON file that could be parsed; `path` is as reports show it."""

    path: str
    text: str
    data: Any
    uses: tuple[Use, ...] = ()
    """Where words of its data come from fragments, and so are not in its text."""
