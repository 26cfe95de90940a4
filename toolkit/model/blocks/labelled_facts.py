"""Short facts, each behind a label of the record's own."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from toolkit.model.base import Inline, Model, Words
from toolkit.model.blocks.block import Block
from toolkit.model.marks import Headline


class Fact(Model):
    """One fact behind its label."""

    label: Annotated[Words, Headline()] = Field(
        description="What the fact is about, without a colon.", examples=["How long it takes"]
    )
    text: Inline = Field(
        description="The fact, in a sentence or two.",
        examples=["The test takes about 30 to 45 minutes. [@nhs-lumbar-puncture]"],
    )


BLOCK = Block(
    "labelled-facts",
    "Short facts, each behind a label.",
    tuple[Fact, ...],
    [{"label": "How long it takes", "text": "About 30 minutes. [@nhs-lumbar-puncture]"}],
)
