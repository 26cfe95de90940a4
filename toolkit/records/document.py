"""A parsed file: its text and the plain data in it; places are worked out when asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from toolkit.records.fragment_text import Use


@dataclass(frozen=True)
class Document:
    """One YAML or JSON file that could be parsed; `path` is as reports show it."""

    path: str
    text: str
    data: Any
    uses: tuple[Use, ...] = ()
    """Where words of its data come from fragments, and so are not in its text."""
