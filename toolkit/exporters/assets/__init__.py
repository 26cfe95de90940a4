"""Packed fonts, style sheets and icons, by their path in this folder."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def asset(path: str) -> bytes:
    """Read a packed file, such as fonts/NotoSans-Bold.ttf."""
    return files(__name__).joinpath(path).read_bytes()
