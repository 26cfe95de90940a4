"""Writing files whole or not at all, and reading them only up to a size."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from secrets import token_hex

_PIECE = 1_000_000
_BINARY = getattr(os, "O_BINARY", 0)


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`; whoever reads it sees the old file or the new one, never a part.

    A link at `path` is itself replaced, and what it leads to stays; links above it are followed.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # The name as short as can be, so that a long one of the file is not too long with it.
    temporary = path.with_name(f".{token_hex(4)}.part")
    # Not tempfile, which lets only the owner read: who may read a file is for the umask to say.
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def write_new(path: Path, text: str) -> None:
    """Put `text` at `path`, where nothing may be yet; what cannot be written whole is not left."""
    # "x", because another process may make the file at this moment.
    with path.open("x", encoding="utf-8", newline="\n") as file:
        try:
            file.write(text)
            file.flush()
        except BaseException:
            path.unlink(missing_ok=True)
            raise


def read_limited(path: Path, maximum: int, *, may_be_pipe: bool = False) -> bytes:
    """Return a file's bytes; an OSError if there are more than `maximum`, or if it is not a file.

    A pipe is read if whoever runs the toolkit has named it; one that lies about would never end.
    """
    size = _refuse(path, maximum, may_be_pipe=may_be_pipe)
    parts: list[bytes] = []
    left = maximum
    # In one piece, as a rule: pieces are copied to make one of them.
    piece = max(_PIECE, size + 1)
    # A pipe does not say how much will come, and a file may grow.
    with path.open("rb") as file:
        while part := file.read(piece):
            left -= len(part)
            if left < 0:
                raise _too_large(path, maximum)
            parts.append(part)
    return b"".join(parts)


def _refuse(path: Path, maximum: int, *, may_be_pipe: bool = False) -> int:
    """Return how many bytes it has now."""
    # Before it is opened: opening a pipe waits for its other end.
    status = path.stat()
    mode = status.st_mode
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode) or (may_be_pipe and stat.S_ISFIFO(mode))):
        raise OSError(errno.EINVAL, "it is a pipe or a device and not a file", str(path))
    if stat.S_ISREG(mode) and status.st_size > maximum:
        raise _too_large(path, maximum)
    return status.st_size if stat.S_ISREG(mode) else 0


def _too_large(path: Path, maximum: int) -> OSError:
    return OSError(errno.EFBIG, f"it is larger than {maximum / 1_000_000:g} MB", str(path))


def is_plain_file(path: Path) -> bool:
    """Return whether a file itself is there: no link to one, no folder, pipe or device."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False
