"""What the system refuses -> what happened, and how to go on."""

from __future__ import annotations

import errno
import os

_FULL = "make room on the disk, then run the command again"
_READ_ONLY = "choose a folder that you may write to, or ask for the right to write"
_HINTS = {
    errno.EACCES: "ask for the right to it, or choose another place",
    errno.EPERM: "ask for the right to it, or choose another place",
    errno.EROFS: _READ_ONLY,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: "the system allows no larger file here; choose another place",
    errno.ENAMETOOLONG: "choose a shorter name",
    errno.ENOENT: "check that the folder is still there",
    errno.ENOTDIR: "a file is in the place of a folder; choose another name",
    errno.EISDIR: "a folder is in the place of a file; choose another name",
    errno.EMFILE: "too many files are open; close other programs, or raise the limit: ulimit -n",
    errno.ENFILE: "too many files are open; close other programs",
    errno.EAGAIN: "close other programs, or use fewer processes: --jobs 1",
    errno.ENOMEM: "close other programs, or use fewer processes: --jobs 1",
    errno.EIO: "the disk or the network failed; try again, or choose another place",
    errno.ESTALE: "the network's disk has gone; try again",
}
NO_MEMORY = (
    "there is not enough memory",
    "close other programs, use fewer processes (--jobs 1), or do a part at a time (--shard 1/5)",
)


def explain(error: BaseException) -> tuple[str, str] | None:
    """Return message and hint for what the system refused; None for any other error."""
    if isinstance(error, MemoryError):
        return NO_MEMORY
    if isinstance(error, RuntimeError) and "start new thread" in str(error):
        return "the system starts no more threads", _HINTS[errno.EAGAIN]
    if not isinstance(error, OSError) or error.errno is None:
        return None
    named = error.filename2 or error.filename
    # A number is a file that was open already.
    where = "" if named is None or isinstance(named, int) else f"{os.fsdecode(named)}: "
    hint = _HINTS.get(error.errno, "put that right, then run the command again")
    return f"the system refuses: {where}{error.strerror or error}", hint
