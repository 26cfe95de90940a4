"""A site: whom readers at one place can call, and what they are told there; nothing clinical."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from toolkit.base.settings.local_service import LocalService
from toolkit.base.settings.words import room
from toolkit.base.text.regex import regex
from toolkit.model.base import IsoDate, Model, Slug, Words
from toolkit.model.parts import PictureFile

_AMOUNT = regex(r"\d\s*(?:mg|mcg|micrograms?|µg|g|ml|mL|units?|tablets?|doses?)\b")


class Contact(LocalService):
    """A service of the site, and the day on which someone tried it."""

    checked: IsoDate = Field(
        description="The day on which someone last called the number or opened the address.",
        examples=["2026-11-28"],
    )


class Site(Model):
    """A file of content/sites."""

    kind: Literal["site"] = Field(description="Always site.", examples=["site"])
    id: Slug = Field(description="The file's name without .yaml.", examples=["north-clinic"])
    name: Words = Field(
        description="Who hands the pages out; printed as their publisher.",
        examples=["North Clinic"],
    )
    logo: PictureFile | Literal[""] = Field(
        default="",
        description="The file of its logo in content/images; that of toolkit.toml if left out.",
        examples=["north.svg"],
    )
    contacts: tuple[Contact, ...] = Field(
        default=(),
        description="Its services, printed in the place of those under [[local]] in toolkit.toml.",
        examples=[[{"name": "Ward 4", "phone": "020 7946 0000", "checked": "2026-11-28"}]],
    )
    notes: dict[str, Annotated[str, room(600, lines=12, needed=True)]] = Field(
        default={},
        description="By a record's id: plain words about this place, printed in a box that bears "
        "the site's name. Clinical advice belongs in the record.",
        examples=[{"lumbar-puncture": "Come to the day unit on floor 2."}],
    )

    @model_validator(mode="after")
    def _says_nothing_clinical(self) -> Site:
        for id, note in self.notes.items():
            if amount := _AMOUNT.search(note):
                raise ValueError(
                    f"the note of {id} has an amount of medicine in it ({amount[0]}); clinical "
                    "advice belongs in the record, where it is checked"
                )
        return self
