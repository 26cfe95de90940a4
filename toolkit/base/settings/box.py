"""[[box]]: words of the publisher's own between the sections of a page, marked as the publisher's.

They are plain words: what is in them can be no heading, link or care card.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from toolkit.base.settings.local_service import Region
from toolkit.base.settings.table import Table
from toolkit.base.settings.words import room

Place = Literal["after-get-help", "before-sources", "end"]
Kind = Literal["condition", "topic"]


class Box(Table):
    """One box; a list that is empty means all."""

    heading: Annotated[str, room(60, needed=True)] = Field(
        description="The heading.", examples=["Your next visit"]
    )
    text: Annotated[str, room(600, lines=12, needed=True)] = Field(
        description="Plain words; an empty line begins a paragraph.",
        examples=["Bring this leaflet with you."],
    )
    place: Place = Field(
        description="Where it is on the page.",
        examples=["after-get-help"],
    )
    kinds: tuple[Kind, ...] = Field(
        default=(),
        description="Which pages have it; empty means all.",
        examples=[["condition"]],
    )
    regions: tuple[Region, ...] = Field(
        default=(),
        description="The countries whose records have it; empty means all.",
        examples=[["GB"]],
    )
    languages: tuple[str, ...] = Field(
        default=(),
        description="The languages of the records that have it, as records write them; en is every "
        "English, and empty means all.",
        examples=[["en-GB"]],
    )

    records: tuple[str, ...] = Field(
        default=(),
        description="The ids of the records that have it; empty means all.",
        examples=[["lumbar-puncture"]],
    )

    def belongs_to(self, kind: str, language: str, region: str, id: str) -> bool:
        """Return whether the page of a record of that kind, language and country has the box."""
        tags = (language, language.partition("-")[0])
        return (
            (not self.kinds or kind in self.kinds)
            and (not self.regions or region in self.regions)
            and (not self.records or id in self.records)
            and (not self.languages or any(tag in self.languages for tag in tags))
        )
