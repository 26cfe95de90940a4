"""What Python was given to read and to write -> streams that no command trips over.

A reader of our output who goes away (toolkit rules | head) ends nothing: what is printed then goes
nowhere, and the exit code is that of the work. An output that is closed or full is said, since
no one would get what was asked for.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import Any

from toolkit.base.errors import Misuse


def set_up() -> None:
    """Guard the streams of this process; output that is closed from the start is misuse."""
    is_closed = sys.stdout is None
    for number in (0, 1, 2):
        _occupy(number)
    nowhere = Path(os.devnull)
    if sys.stdin is None:
        sys.stdin = nowhere.open(encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = nowhere.open("w", encoding="utf-8")
    elif sys.stderr is sys.__stderr__:
        sys.stderr = _guarded(sys.stderr, _Messages(2, "wb", closefd=False))
    if is_closed:
        sys.stdout = nowhere.open("w", encoding="utf-8")
        hint = "run it again without >&-; to see nothing, write: > /dev/null"
        raise Misuse("standard output is closed, so nothing was done", hint)
    if sys.stdout is sys.__stdout__:
        sys.stdout = _guarded(sys.stdout, _Output(1, "wb", closefd=False))


def flush() -> None:
    """Write what is still to be written; an OSError if it cannot be."""
    sys.stdout.flush()


def give_up() -> None:
    """Let what cannot be written go, so that Python does not try again when it ends."""
    buffer: Any = getattr(sys.stdout, "buffer", None)
    raw = getattr(buffer, "raw", buffer)
    if isinstance(raw, _Output):
        raw.is_gone = True


class _Output(io.FileIO):
    """Output whose reader may go away; that is no error."""

    is_gone = False

    def write(self, data: Any, /) -> int:
        if not self.is_gone:
            try:
                return super().write(data)
            except BrokenPipeError:
                self.is_gone = True
            except OSError as error:
                error.filename = "standard output"
                raise
        return memoryview(data).nbytes


class _Messages(_Output):
    """The place of messages: where it cannot be written, no one can be told so."""

    def write(self, data: Any, /) -> int:
        try:
            return super().write(data)
        except OSError:
            self.is_gone = True
            return super().write(data)


def _guarded(stream: Any, raw: io.RawIOBase) -> io.TextIOWrapper:
    """Return a stream like another one, which writes through `raw`."""
    # Without a buffer where Python was asked for none.
    buffer: Any = raw if stream.write_through else io.BufferedWriter(raw)
    return io.TextIOWrapper(
        buffer,
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )


def _occupy(number: int) -> None:
    """Put nothing in the place of a closed stream, or the next file opened would be there."""
    try:
        os.fstat(number)
    except OSError:
        # The lowest free number is what it gets.
        os.open(os.devnull, os.O_RDWR)
