"""The texts that are open in an editor -> the collections that they belong to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.base.settings import find_root
from toolkit.records.reading.find import CONTENT, is_shared, record_folders, shown


def place_of(file: Path) -> tuple[Path, str] | None:
    """Return the collection of a file and the path that reports show; None if it has none.

    Beside a collection there are other YAML files, such as those of a CI: they are not ours.
    """
    file = file.resolve()
    try:
        root = find_root(file.parent)
    except Misuse:
        return None
    path = shown(file, root)
    folders = tuple(f"{CONTENT}/{folder}/" for folder in record_folders(root).values())
    is_record = path.startswith(folders) and file.suffix.lower() in (".yaml", ".yml")
    return (root, path) if is_record or is_shared(path) else None


def by_collection(texts: Mapping[Path, str]) -> dict[Path, dict[str, bytes]]:
    """Return the contents that stand in for files, by collection and by path."""
    found: dict[Path, dict[str, bytes]] = {}
    for file, text in texts.items():
        if place := place_of(file):
            root, path = place
            # Half of a letter, which an editor may send, is reported as what it is: no UTF-8.
            found.setdefault(root, {})[path] = text.encode("utf-8", "surrogatepass")
    return found
