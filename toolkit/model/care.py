"""Care cards: when to get help, how fast, and from whom."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from toolkit.model.base import Inline, Model, Words

Urgency = Literal["emergency", "urgent", "non-urgent"]


class CareCard(Model):
    """One box that tells the reader what to do, and when."""

    urgency: Urgency = Field(
        description="How fast the reader must act. Write the emergency card first.",
        examples=["emergency"],
    )
    action: Words = Field(
        description="One instruction that names one or two services and ends in the word if. "
        "The colon is added for you. Name the service, not a link.",
        examples=["Call 999 or go to A&E now if"],
    )
    reader: Words = Field(
        default="",
        description="Whom the card is about, if it is not the reader or there are several: a baby, "
        "someone you care for.",
        examples=["a baby under 3 months"],
    )
    signs: tuple[Inline, ...] = Field(
        min_length=1,
        description="What the reader would notice, one sign a line, each completing the sentence "
        "that the action begins.",
        examples=[["you have trouble breathing, swallowing or speaking [@nhswales-gbs]"]],
    )
    closing: Inline = Field(
        default="",
        description="A sentence after the signs, such as what to bring or to say. A number to call "
        "belongs in the action.",
        examples=["Take this page with you."],
    )


class NoCareCards(Model):
    """Says on purpose that a record has no care cards, and why."""

    none: Words = Field(
        description="Why this record has no advice on getting help. A reviewer will ask.",
        examples=["This page compares conditions; each condition has its own care cards."],
    )


GetHelp = Annotated[tuple[CareCard, ...], Field(min_length=1)] | NoCareCards
