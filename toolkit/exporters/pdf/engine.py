"""WeasyPrint, loaded without asking the C compiler where libraries are."""

from __future__ import annotations

import ctypes.util
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from functools import cache


@cache
def load_engine() -> None:
    """Import WeasyPrint; an OSError if one of its native libraries is missing.

    It tries several names for each library. For each that does not exist, the search below runs
    ldconfig and gcc; on Linux the right name is among them, and found without.
    """
    # It prints a page about missing libraries; toolkit doctor says what to type.
    with redirect_stdout(io.StringIO()):
        if sys.platform == "linux":
            with _without_search(), suppress(OSError):
                import weasyprint
        import weasyprint  # noqa: F401


@contextmanager
def _without_search() -> Iterator[None]:
    search = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = search


def can_make_pdf() -> bool:
    """Return whether WeasyPrint finds its native libraries (Pango and friends)."""
    try:
        load_engine()
    except OSError:
        return False
    return True
