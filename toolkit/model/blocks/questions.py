"""Questions for an appointment, with boxes to tick on paper."""

from __future__ import annotations

from typing import Annotated

from toolkit.model.base import Inline
from toolkit.model.blocks.block import Block
from toolkit.model.marks import Bullets

BLOCK = Block(
    "questions",
    "Questions to take to an appointment.",
    Annotated[tuple[Inline, ...], Bullets()],
    ["Is this pain from MS or from something else? [@msuk-pain]"],
    reads_alike=True,
)
