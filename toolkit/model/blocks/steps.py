"""What the reader can do, one thing after the other."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from toolkit.model.base import Inline, Model
from toolkit.model.blocks.block import Block
from toolkit.model.marks import Bullets


class Step(Model):
    """One thing the reader can do."""

    action: Inline = Field(
        description="What to do, beginning with the verb.",
        examples=["Drink plenty of water. [@nhs-sjogrens]"],
    )
    detail: Inline = Field(
        default="",
        description="How to do it, or why it helps.",
        examples=["Small sips often work better than a large glass."],
    )


BLOCK = Block(
    "steps",
    "What the reader can do, each with how or why.",
    Annotated[tuple[Step, ...], Bullets()],
    [{"action": "Do not smoke. [@nhs-lupus]"}],
    reads_alike=True,
)
