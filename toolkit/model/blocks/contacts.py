"""Whom to ask: the record's own contacts, such as a ward or a clinic."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from toolkit.model.base import LEFT_OUT, HttpsUrl, Model, Phone, Words
from toolkit.model.blocks.block import Block
from toolkit.model.marks import Headline


class Contact(Model):
    """Someone to ask."""

    name: Annotated[Words, Headline()] = Field(
        description="Who it is.", examples=["Day surgery unit"]
    )
    what_for: Words = Field(
        default="",
        description="What to ask there, in a sentence.",
        examples=["Questions in the first 24 hours."],
    )
    phone: Annotated[Phone | None, LEFT_OUT] = Field(
        default=None,
        description="A number from a source you have read; leave it out if unsure.",
        examples=["0808 800 8000"],
    )
    hours: Words = Field(
        default="", description="When someone answers.", examples=["Monday to Friday, 9am to 5pm"]
    )
    url: Annotated[HttpsUrl | None, LEFT_OUT] = Field(
        default=None, description="Its address on the web.", examples=["https://www.nhs.uk"]
    )


BLOCK = Block(
    "contacts",
    "Whom to ask, each with a telephone number and hours.",
    tuple[Contact, ...],
    [{"name": "Day surgery unit", "what_for": "Questions in the first 24 hours."}],
)
