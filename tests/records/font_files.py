"""Small fonts made of a packed one, each with a fault put in."""

from __future__ import annotations

import string
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont

from toolkit.exporters.assets import asset

LETTERS = string.ascii_letters + string.digits + ".,:;!?()- "
Change = Callable[[Any], None]


@cache
def small(face: str = "Regular", letters: str = LETTERS) -> bytes:
    """Return a packed font with these letters only."""
    font = TTFont(BytesIO(asset(f"fonts/NotoSans-{face}.ttf")))
    subsetter = Subsetter()
    subsetter.options.layout_features = []
    subsetter.populate(text=letters)
    subsetter.subset(font)
    return saved(font)


def changed(change: Change) -> bytes:
    """Return the small regular font after the change."""
    font = TTFont(BytesIO(small()))
    change(font)
    return saved(font)


def saved(font: Any) -> bytes:
    """Return the font's bytes."""
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def put_font(root: Path, regular: bytes, bold: bytes, name: str = "Ours") -> None:
    """Write the two files of a font into a collection."""
    folder = root / "content/fonts"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}-Regular.ttf").write_bytes(regular)
    (folder / f"{name}-Bold.ttf").write_bytes(bold)
