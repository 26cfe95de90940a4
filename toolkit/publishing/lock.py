"""A folder -> the right to write in it, which one process at a time can have."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit.base.errors import Misuse
from toolkit.base.files import is_plain_file

FILE_NAME = ".lock"


@contextmanager
def locked(folder: Path, tell: Callable[[str], None] = lambda _text: None) -> Iterator[None]:
    """Wait until no other process writes in the folder; `tell` is told once that it has to wait.

    The lock goes with its process, however that ends. A folder that cannot be written is misuse,
    and so is a lock that is not a file: it might be a link to anyone's.
    """
    from filelock import FileLock, Timeout

    file = folder / FILE_NAME
    try:
        if folder.is_symlink() and not folder.exists():
            hint = "make the folder that it leads to, or choose another one"
            raise Misuse(f"{folder} is a link that leads nowhere", hint)
        folder.mkdir(parents=True, exist_ok=True)
        # Some versions of filelock would open, empty or make the file that a link leads to.
        if os.path.lexists(file) and not is_plain_file(file):
            hint = "delete it; the next export makes the file again"
            raise Misuse(f"{file} is not a file but a link, a folder or a pipe", hint)
        lock = FileLock(file)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            tell(f"Another export is writing to {folder.name}; waiting for it to end ...")
            lock.acquire()
    except OSError as error:
        raise Misuse(f"cannot write to {folder}: {error.strerror or error}") from error
    try:
        yield
    finally:
        lock.release()
