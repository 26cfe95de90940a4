"""What one run keeps for the next: files of entries in .toolkit-cache, which git does not see.

An entry is a line: its name, what it was made from and its text, with a tab between. So a run that
needs few of them, or changes one, need not read and write the others letter by letter. A file that
cannot be read is empty, and one that cannot be written is let go: neither is a reason not to go on.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from toolkit.base.files import lines_of, write_whole

FOLDER = ".toolkit-cache"
_NAME = "unicode_escape"
"""Without tabs and line ends, and for any name: that of a file need not be UTF-8."""


class Entry(NamedTuple):
    """What is kept under a name."""

    made_of: str
    """A digest, or other ASCII without blanks, of what it was made from."""
    text: bytes
    """Without line ends, as JSON is."""


def read_entries(file: Path, most_bytes: int) -> dict[str, Entry]:
    """Read the entries by name; of any other form, or of more bytes, there are none."""
    entries = {}
    try:
        for line in lines_of(file, most_bytes):
            name, made_of, text = line.split(b"\t", 2)
            entries[name.decode(_NAME)] = Entry(made_of.decode("ascii"), text)
    except (OSError, ValueError, RecursionError):
        return {}
    return entries


def write_entries(file: Path, entries: Mapping[str, Entry]) -> bool:
    """Write the entries; say whether that was possible."""
    lines = [
        b"\t".join((name.encode(_NAME), entry.made_of.encode("ascii"), entry.text))
        for name, entry in entries.items()
    ]
    try:
        _mark(file.parent)
        write_whole(file, b"\n".join(lines))
    except OSError:
        return False
    return True


def _mark(folder: Path) -> None:
    # A collection may bring a link along, and files of another folder would be written or go.
    if folder.is_symlink():
        raise NotADirectoryError(f"{folder} is a link")
    mark = folder / ".gitignore"
    if not mark.exists():
        write_whole(mark, b"*\n")
