"""A folder of files that the code writes -> which are stale, or the same brought up to date."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from toolkit.base.files import write_whole


def stale(folder: Path, texts: Mapping[str, str], pattern: str = "*.md") -> list[Path]:
    """Return the files that are missing or differ, and those of the pattern that have no text."""
    differing = [
        folder / name
        for name, text in texts.items()
        if not (folder / name).is_file() or (folder / name).read_bytes() != text.encode()
    ]
    return differing + [path for path in sorted(folder.glob(pattern)) if path.name not in texts]


def bring_up_to_date(folder: Path, texts: Mapping[str, str], pattern: str = "*.md") -> list[Path]:
    """Write the files that differ and delete those without a text; return their paths."""
    changed = stale(folder, texts, pattern)
    for path in changed:
        if path.name in texts:
            write_whole(path, texts[path.name].encode())
        else:
            path.unlink()
    return changed
