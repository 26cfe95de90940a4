"""A folder and what an export has staged for it -> the folder with all of it, or with none.

Everything is staged in a folder inside the folder of exports, so that it is on the same disk and a
server that has the folder open goes on serving it. Its manifest is staged last: a stage without one
is what a killed export has left, and goes; a stage with one is whole, and whoever comes next puts
it in place.

The order is such that no link leads nowhere at any moment, and a kill at any of the steps leaves
what the next export ends (`finish`):

1. Files that were not there come, one by one: nothing leads to them yet.
2. What has changed of each language comes. Where the system can exchange two folders, that is one
   step: a reader sees all files of a record as they were or all as they are now. Elsewhere they are
   replaced one by one.
3. The pages that list others follow. Until then a new page is not listed yet, and a changed one is
   listed under its old title.
4. What is gone is deleted: nothing leads to it any more.
5. The manifest is last: while it is staged, there is something to end.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import signal
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from toolkit.base.files import is_plain_file
from toolkit.publishing.manifest import FILE_NAME, Manifest, read_manifest

STAGE = ".toolkit-next"


def swap(out: Path, staged: Collection[str], gone: Collection[str]) -> None:
    """Put what is staged in its place, and delete the files that are `gone`."""
    stage = out / STAGE
    with _uninterrupted():
        pages = [path for path in staged if "/" in path]
        _replace(out, [path for path in pages if not os.path.lexists(out / path)])
        changed = [path for path in pages if os.path.lexists(stage / path)]
        for folder in sorted({path.split("/")[0] for path in changed}):
            of_folder = {path for path in changed if path.startswith(f"{folder}/")}
            try:
                _exchange_folders(out, folder, of_folder)
            except OSError:
                _replace(out, of_folder)
        _replace(out, [path for path in staged if "/" not in path and path != FILE_NAME])
        _delete(out, gone)
        (stage / FILE_NAME).replace(out / FILE_NAME)
        shutil.rmtree(stage, ignore_errors=True)


def finish(out: Path) -> None:
    """End what a killed export has begun: put a whole stage in its place, drop another.

    The folders that it has exchanged are known by their files: those of the new manifest.
    """
    stage = out / STAGE
    if not os.path.lexists(stage):
        return
    if stage.is_symlink() or not stage.is_dir():
        stage.unlink()
        return
    if is_plain_file(stage / FILE_NAME) and (new := read_manifest(stage)).files:
        old = read_manifest(out)
        left = [
            path
            for path in new.files
            if not new.is_untouched(path, out) and new.is_untouched(path, stage)
        ]
        _replace(out, [path for path in left if "/" in path])
        _replace(out, [path for path in left if "/" not in path])
        _keep_strangers(out, {*old.files, *new.files})
        _delete(out, [path for path in old.files if _is_gone(path, old, new, out)])
        # What else is staged, and no page: what the library says of each.
        others = [file.name for file in stage.iterdir() if is_plain_file(file)]
        _replace(out, [name for name in others if name != FILE_NAME])
        (stage / FILE_NAME).replace(out / FILE_NAME)
    shutil.rmtree(stage)


def drop(out: Path) -> None:
    """Let go of what was staged."""
    shutil.rmtree(out / STAGE, ignore_errors=True)


def _is_gone(path: str, old: Manifest, new: Manifest, out: Path) -> bool:
    return path not in new.files and old.is_untouched(path, out)


def _exchange_folders(out: Path, folder: str, staged: Collection[str]) -> None:
    """Exchange a folder of a language for one with what is new, and all else as it is."""
    here, there = out / folder, out / STAGE / folder
    shutil.copymode(here, there)
    with os.scandir(here) as entries:
        for entry in entries:
            if f"{folder}/{entry.name}" not in staged:
                # A folder in it is someone's own, and cannot be in two places.
                os.link(entry.path, there / entry.name, follow_symlinks=False)
    _exchange(there, here)
    # A failure here is no reason to begin again.
    with suppress(OSError):
        _keep_strangers(out, staged)


def _keep_strangers(out: Path, ours: Collection[str]) -> None:
    """Put back what someone had put into a folder in the very moment of its exchange."""
    stage = out / STAGE
    for there in [each for each in stage.iterdir() if each.is_dir() and not each.is_symlink()]:
        for file in there.iterdir():
            path = f"{there.name}/{file.name}"
            if path not in ours and not os.path.lexists(out / path):
                (out / path).parent.mkdir(exist_ok=True)
                file.rename(out / path)


def _replace(out: Path, staged: Collection[str]) -> None:
    # Those that are not there yet come first: a changed one may lead to them.
    for path in sorted(staged, key=lambda path: (os.path.lexists(out / path), path)):
        # One that is not staged any more is in its place already.
        if os.path.lexists(out / STAGE / path):
            (out / path).parent.mkdir(exist_ok=True)
            (out / STAGE / path).replace(out / path)


def _delete(out: Path, gone: Collection[str]) -> None:
    for path in sorted(gone):
        (out / path).unlink(missing_ok=True)


def _exchange(one: Path, other: Path) -> None:
    """Exchange two folders in one step; an OSError where the system cannot."""
    library: Any = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None
    first, second = os.fsencode(one), os.fsencode(other)
    here, exchange = -100, 2  # AT_FDCWD of Linux, and the flag of both systems
    if sys.platform == "linux" and hasattr(library, "renameat2"):
        failed = library.renameat2(here, first, here, second, exchange)
    elif sys.platform == "darwin" and hasattr(library, "renamex_np"):
        failed = library.renamex_np(first, second, exchange)
    else:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    if failed:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(one))


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let Ctrl-C wait for what takes a few thousandths of a second."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
