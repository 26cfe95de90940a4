"""What makes PDFs, loaded without asking the C compiler where libraries are."""

from __future__ import annotations

import ctypes.util
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from functools import cache
from importlib.util import find_spec

from toolkit.base.extras import line_to_type


@cache
def load_engine() -> None:
    """Import what makes and reads PDFs.

    It is an ImportError without the extra, an OSError if a native library of WeasyPrint is missing.

    WeasyPrint tries several names for each library. For each that does not exist, the search below
    runs ldconfig and gcc; on Linux the right name is among them, and found without.
    """
    import pikepdf  # noqa: F401
    import pypdfium2  # noqa: F401

    # What draws QR codes is loaded where a handout has one.
    if find_spec("segno") is None:
        raise ImportError("segno")

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


def why_no_pdf() -> str:
    """Return why this machine makes no PDF, and what to do; nothing if it does."""
    try:
        load_engine()
    except ImportError:
        return f"the extra pdf is not installed; type: {line_to_type('pdf')}"
    except OSError:
        return "Pango is missing on this machine; toolkit doctor says how to install it"
    return ""
