"""A file's name -> the reader of its format."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from toolkit.base.discovery import defined_in
from toolkit.importing.readers.reader import Reader


@cache
def readers() -> tuple[Reader, ...]:
    """Return the readers: a new file in the folder is one more."""
    return tuple(defined_in("toolkit.importing.readers", Reader))


def reader_of(path: Path) -> Reader | None:
    """Return the reader of files of this name, if there is one."""
    ending = path.suffix.lower()
    return next((each for each in readers() if ending in each.endings), None)


def known_endings() -> str:
    """Return the endings of files that can be imported, for messages."""
    endings = [ending for each in readers() for ending in each.endings]
    return f"{', '.join(endings[:-1])} or {endings[-1]}"
