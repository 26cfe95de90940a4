"""What happens when, such as recovery day by day."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from toolkit.model.base import Inline, Model, Words
from toolkit.model.blocks.block import Block
from toolkit.model.marks import Headline


class Moment(Model):
    """One point of a timeline."""

    when: Annotated[Words, Headline()] = Field(
        description="When, in a few words.", examples=["After 2 days"]
    )
    what: Inline = Field(
        description="What happens then, or what the reader can do again.",
        examples=["You can take off the dressing. [@nhs-lumbar-puncture]"],
    )


BLOCK = Block(
    "timeline",
    "What happens when, in order.",
    tuple[Moment, ...],
    [{"when": "After 2 days", "what": "You can take off the dressing."}],
)
