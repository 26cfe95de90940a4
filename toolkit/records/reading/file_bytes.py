"""A path -> the file's bytes, or why they are not read; none hangs or fills the memory."""

from __future__ import annotations

import stat
from pathlib import Path

from toolkit.base import budget
from toolkit.base.diagnostics import Finding
from toolkit.records.problem import Problem
from toolkit.records.syntax.decode import too_large


def file_bytes(file: Path, root: Path | None = None) -> bytes | Problem:
    """Read a file; a link may not lead out of the folder `root`, if that is given."""
    try:
        # Before it is opened: opening a pipe waits for its other end.
        status = file.lstat()
        if stat.S_ISLNK(status.st_mode):
            if root and not file.resolve().is_relative_to(root.resolve()):
                message = "the file cannot be read: it is a link to a place outside the collection"
                return unreadable(message, "put the file itself here instead of the link")
            status = file.stat()
        if stat.S_ISDIR(status.st_mode):
            message = "this is a folder, but its name ends like that of a record"
            return unreadable(message, "give the folder a name without .yaml")
        if not stat.S_ISREG(status.st_mode):
            message = "this is a pipe or a device and not a file"
            return unreadable(message, "delete it, or give it a name without .yaml")
        most = most_bytes(file)
        if status.st_size > most:
            return too_large(status.st_size, most)
        return file.read_bytes()
    except (OSError, RuntimeError) as error:
        # Python 3.11 raises RuntimeError for a link that leads to itself.
        reason = getattr(error, "strerror", None) or "it is a link that leads to itself"
        message = f"the file cannot be read: {reason}"
        return unreadable(message, "check that it is there and that you may read it")


def most_bytes(file: Path) -> int:
    """Return how many bytes a file of this name may have."""
    return budget.SOURCES_BYTES if file.suffix == ".json" else budget.RECORD_BYTES


def unreadable(message: str, hint: str) -> Problem:
    """Make the problem of a file that cannot be had."""
    return Problem("SYN013", Finding((), message, hint))
