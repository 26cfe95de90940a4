"""Every block by the name that kinds write."""

from __future__ import annotations

from functools import cache

from toolkit.base.discovery import defined_in
from toolkit.model.blocks.block import Block


@cache
def blocks() -> dict[str, Block]:
    """Return the blocks: a new file in the folder is one more."""
    return {each.name: each for each in defined_in("toolkit.model.blocks", Block)}
