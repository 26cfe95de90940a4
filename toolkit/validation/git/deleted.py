"""Paths that are named and are no more -> which of them were deleted, as git knows.

A list of changed files, as scripts make it, holds the deleted ones as well; a misspelt name is
still misuse.
"""

from __future__ import annotations

import os
from collections.abc import Container, Sequence
from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.records.reading.find import shown
from toolkit.validation.git.questions import ask


def deleted_among(root: Path, paths: Sequence[Path], overlay: Container[str]) -> dict[Path, str]:
    """Return those of the paths that git had once and that are not there, as reports show them."""
    return {
        path: name
        for path in paths
        if not os.path.lexists(path)
        and (name := shown(path.resolve(), root.resolve())) not in overlay
        and _was_there(root, path.resolve())
    }


def _was_there(root: Path, path: Path) -> bool:
    try:
        return any(
            ask(root, *question, "--", str(path))
            for question in (("ls-files",), ("log", "-1", "--format=%H"))
        )
    except Misuse:
        # Without git no one knows.
        return False
