"""content/images -> the pictures in it."""

from __future__ import annotations

from pathlib import Path

from toolkit.base import budget
from toolkit.records.reading.find import CONTENT, IMAGE_TYPES, IMAGES


def read_images(root: Path) -> dict[str, bytes]:
    """Return each picture's bytes by its file name.

    A link to a file elsewhere is refused, for it may lead to any file. Of a file that is larger
    than any collection may allow, only the beginning is read.
    """
    folder = (root / CONTENT / IMAGES).resolve()
    if not folder.is_dir() or not folder.is_relative_to(root.resolve()):
        return {}
    return {
        path.name: _beginning(path)
        for path in sorted(folder.iterdir())
        if path.suffix.lower() in IMAGE_TYPES and path.is_file() and not path.is_symlink()
    }


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(budget.PICTURE_BYTES)
