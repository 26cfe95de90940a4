"""At which ages something usually starts, as data and in words."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from toolkit.base.labels import label
from toolkit.model.base import LEFT_OUT, Inline, Model
from toolkit.model.blocks.block import Block
from toolkit.model.marks import Compared

Age = Annotated[int, Field(ge=0, le=120)]


class Ages(Model):
    """A range of ages, with the sentence that says so."""

    youngest: Age = Field(
        description="The youngest usual age, in years; 0 for birth.", examples=[20]
    )
    oldest: Annotated[Age | None, LEFT_OUT] = Field(
        default=None,
        description="The oldest usual age, in years; leave it out if there is none.",
        examples=[40],
    )
    text: Annotated[Inline, Compared(label("Age when it starts"))] = Field(
        description="The same in a sentence, with the source.",
        examples=["It usually starts between 20 and 40. [@nhsinform-ms]"],
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.oldest is not None and self.oldest < self.youngest:
            raise ValueError(f"from {self.youngest} to {self.oldest} is no range of ages")
        return self


BLOCK = Block(
    "ages",
    "At which ages something usually starts, as data and in a sentence.",
    Ages,
    {
        "youngest": 20,
        "oldest": 40,
        "text": "It usually starts between 20 and 40. [@nhsinform-ms]",
    },
)
