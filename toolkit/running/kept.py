"""What one run keeps for the next: JSON files in .toolkit-cache, which git does not see.

One that cannot be read is empty, and one that cannot be written is let go: neither is a reason not
to go on.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from toolkit.base.files import read_limited, write_whole

FOLDER = ".toolkit-cache"


def read_kept(file: Path, most_bytes: int) -> dict[str, Any]:
    """Read an object; of any other form, or of more bytes, it is empty."""
    try:
        entries = json.loads(read_limited(file, most_bytes))
    except (OSError, ValueError, RecursionError):
        return {}
    return entries if isinstance(entries, dict) else {}


def write_kept(file: Path, entries: dict[str, Any]) -> bool:
    """Write an object; say whether that was possible."""
    text = json.dumps(entries, ensure_ascii=False, separators=(",", ":"))
    try:
        _mark(file.parent)
        write_whole(file, text.encode("utf-8", "surrogatepass"))
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
