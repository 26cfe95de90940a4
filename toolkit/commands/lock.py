"""A folder -> the right to write in it, which one process at a time can have."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit.base.errors import Misuse

FILE_NAME = ".lock"


@contextmanager
def locked(folder: Path, tell: Callable[[str], None] = lambda _text: None) -> Iterator[None]:
    """Wait until no other process writes in the folder; `tell` is told once that it has to wait.

    The lock goes with its process, however that ends. A folder that cannot be written is misuse.
    """
    from filelock import FileLock, Timeout

    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / FILE_NAME)
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
