"""An exception -> where in the code it came up."""

from __future__ import annotations

from pathlib import Path


def origin(error: BaseException) -> str:
    """Return the file and line that raised it, in words."""
    import traceback  # late: only a crash needs it

    frames = traceback.extract_tb(error.__traceback__)
    if not frames:
        return "somewhere"
    return f"{Path(frames[-1].filename).name}, line {frames[-1].lineno}"
