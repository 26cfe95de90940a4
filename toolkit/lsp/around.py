"""What a language server is told by where and when it runs, since it asks no clock itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from toolkit.base.settings import Settings


@dataclass(frozen=True)
class Around:
    """How to ask for the settings of a collection, the day and the version."""

    settings: Callable[[Path], Settings]
    """Of the collection in a folder; wrong ones are misuse."""
    today: Callable[[], date]
    version: str
