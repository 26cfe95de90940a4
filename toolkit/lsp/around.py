"""What a language server is told by where and when it runs, since it asks no clock itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from msgspec import Struct

from toolkit.base.settings import Settings


class Around(Struct, frozen=True):
    """How to ask for the settings of a collection, the day and the version."""

    settings: Callable[[Path], Settings]
    """Of the collection in a folder; wrong ones are misuse."""
    today: Callable[[], date]
    version: str
