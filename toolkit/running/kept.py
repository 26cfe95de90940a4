"""What one run keeps for the next: files of entries in .toolkit-cache, which git does not see.

An entry is a line: its name, what it was made from and two texts, with a tab between. So a run that
needs few of them, or changes one, need not read and write the others letter by letter; nor are they
copied out of what was read. A file that cannot be read is empty, and one that cannot be written is
let go: neither is a reason not to go on.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from toolkit.base.files import read_limited, write_whole

FOLDER = ".toolkit-cache"
_NAME = "unicode_escape"
"""Without tabs and line ends, and for any name: that of a file need not be UTF-8."""


class Entry(NamedTuple):
    """What is kept under a name."""

    made_of: str
    """A digest, or other ASCII without blanks, of what it was made from."""
    text: bytes | memoryview
    """Without line ends and tabs, as JSON is."""
    more: bytes | memoryview = b""
    """The same; what not everyone asks for."""


def read_entries(file: Path, most_bytes: int) -> dict[str, Entry]:
    """Read the entries by name; of any other form, or of more bytes, there are none."""
    entries = {}
    try:
        content = read_limited(file, most_bytes)
        whole = memoryview(content)
        start = 0
        while start < len(content):
            end = content.find(b"\n", start)
            end = len(content) if end < 0 else end
            made_of = content.index(b"\t", start, end) + 1
            text = content.index(b"\t", made_of, end) + 1
            more = content.index(b"\t", text, end) + 1
            entries[content[start : made_of - 1].decode(_NAME)] = Entry(
                content[made_of : text - 1].decode("ascii"),
                whole[text : more - 1],
                whole[more:end],
            )
            start = end + 1
    except (OSError, ValueError, RecursionError):
        return {}
    return entries


def write_entries(file: Path, entries: Mapping[str, Entry]) -> bool:
    """Write the entries; say whether that was possible."""
    lines = [
        b"\t".join((name.encode(_NAME), entry.made_of.encode("ascii"), entry.text, entry.more))
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
