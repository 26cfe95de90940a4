"""[[box]]: words of the publisher's own between the sections of a page, marked as the publisher's.

They are plain words: what is in them can be no heading, link or care card.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict

from toolkit.base.local_service import Region
from toolkit.base.words import room

Place = Literal["after-get-help", "before-sources", "end"]
Kind = Literal["condition", "topic"]


class Box(BaseModel):
    """One box; a list that is empty means all."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    heading: Annotated[str, room(60, needed=True)]
    text: Annotated[str, room(600, lines=12, needed=True)]
    """Paragraphs with an empty line between them."""
    place: Place
    kinds: tuple[Kind, ...] = ()
    regions: tuple[Region, ...] = ()
    languages: tuple[str, ...] = ()
    """As records write them; en is every English."""

    def belongs_to(self, kind: str, language: str, region: str) -> bool:
        """Return whether a page of that kind, language and country has the box."""
        tags = (language, language.partition("-")[0])
        return (
            (not self.kinds or kind in self.kinds)
            and (not self.regions or region in self.regions)
            and (not self.languages or any(tag in self.languages for tag in tags))
        )
