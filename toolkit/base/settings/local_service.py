"""[[local]]: services of a place, which are printed beside a record's own text."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from toolkit.base.settings.table import Table

Region = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Phone = Annotated[str, StringConstraints(pattern=r"^(\+?[0-9]+( [0-9]+)*)?$")]
Https = Annotated[str, StringConstraints(pattern=r"^(https://[^\s/$.?#][^\s]*)?$")]
OneLine = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f\x7f]*$")]


class LocalService(Table):
    """One service: under the care cards if it helps at once, under help and support otherwise."""

    name: Annotated[OneLine, Field(min_length=1)] = Field(
        description="The service.", examples=["Neurology helpline"]
    )
    what_for: OneLine = Field(
        default="",
        description="What it helps with.",
        examples=["Ask about your medicines."],
    )
    phone: Phone = Field(
        default="",
        description="Its number; a service has a phone, a url or both.",
        examples=["020 7946 0000"],
    )
    url: Https = Field(default="", description="Its website.", examples=["https://www.example.org"])
    hours: OneLine = Field(
        default="",
        description="When it can be reached.",
        examples=["Monday to Friday, 9am to 5pm"],
    )
    regions: tuple[Region, ...] = Field(
        default=(),
        description="The countries whose records name it, as in the record's language; empty means "
        "all.",
        examples=[["GB"]],
    )
    emergency: bool = Field(
        default=False,
        description="Whether it helps at once: then it is under the care cards, else under help "
        "and support.",
    )

    @model_validator(mode="after")
    def _can_be_reached(self) -> LocalService:
        if not (self.phone or self.url):
            raise PydanticCustomError(
                "reach", "“{name}” has no phone and no url", {"name": self.name}
            )
        return self

    def serves(self, region: str) -> bool:
        """Return whether records of that country name it."""
        return not self.regions or region in self.regions
