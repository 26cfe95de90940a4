"""An editor's unsaved text -> what stands in for the file that it belongs to."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from toolkit.base.errors import Misuse
from toolkit.records.reading.file_bytes import most_bytes
from toolkit.records.reading.find import is_shared, shown


def read_input(stream: BinaryIO, filename: Path) -> bytes:
    """Read a text, and no more of it than shows that it is too long: it may never end."""
    return stream.read(most_bytes(filename) + 1)


def overlay_of(folder: Path, filename: Path, content: bytes) -> dict[str, bytes]:
    """Return the text by its path as reports show it; what is not a content file is misuse."""
    # Resolved first: outside the collection a path is shown as it is given.
    file = filename.resolve()
    path = shown(file, folder)
    if file.is_dir() or not (is_shared(path) or file.suffix in (".yaml", ".yml")):
        hint = "a record ends in .yaml; shared files are in content/"
        raise Misuse(f"--filename {filename} is neither a record nor a shared file", hint)
    return {path: content}
