"""The parts that pages of all kinds share."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field

from toolkit.model.body import BodyPlace
from toolkit.model.care import Urgency
from toolkit.pages.languages.translations import Direction
from toolkit.pages.rich_text import Line, PageModel
from toolkit.records.standing import State


class CareCard(PageModel):
    """One box that tells the reader what to do, and when."""

    urgency: Urgency = Field(description="How fast the reader must act.")
    label: str = Field(description="The urgency in words, such as Immediate action required.")
    reader: str = Field(
        default="", description="Whom the card is about; empty if it is the reader."
    )
    action: str = Field(description="The instruction, which ends in if and a colon.")
    signs: tuple[Line, ...] = Field(description="What the reader would notice.")
    closing: Line | None = Field(default=None, description="A sentence after the signs.")


class GetHelp(PageModel):
    """When to get help, how fast, and from whom."""

    cards: tuple[CareCard, ...] = Field(description="The care cards, the most urgent first.")
    none: str = Field(description="Why there are no care cards; empty if there are some.")


class Chance(PageModel):
    """A chance as data and in words, which cannot disagree."""

    about: int = Field(description="How many people.")
    in_: int = Field(alias="in", description="Out of how many people.")
    who: str = Field(description="Who is counted and what happens to them.")
    text: str = Field(description="The chance in words.")


class BodyMap(PageModel):
    """Places on the body, as data and in words."""

    places: tuple[BodyPlace, ...] = Field(description="The places, from the top of the body.")
    text: str = Field(description="The same in words.")


class WebAddress(PageModel):
    """An address on the web."""

    url: str = Field(description="The address.")


class Quantity(PageModel):
    """A number with its unit."""

    value: float = Field(description="The number.")
    unit: str = Field(description="The unit; may be empty.")
    text: str = Field(description="Both in words.")


class Organisation(PageModel):
    """A body that supports patients."""

    id: str = Field(description="The organisation's id in the collection.")
    name: str = Field(description="The organisation's name.")
    what_for: str = Field(description="What a reader can get there.")
    url: str = Field(description="Its address.")
    phone: str | None = Field(description="Its telephone number, if one is known.")
    hours: str = Field(default="", description="When it can be called; may be empty.")
    region: str = Field(description="Where it works.")


class RelatedPage(PageModel):
    """Another page of the collection."""

    id: str = Field(description="The page's id.")
    title: str = Field(description="The page's title.")
    kind: str = Field(description="The kind of page.")
    file: str = Field(
        description="Its HTML file, relative to this page's file; empty if the "
        "export has left that page out."
    )


class Translation(PageModel):
    """The same page in another language."""

    id: str = Field(description="The page's id.")
    title: str = Field(description="The page's title, in its language.")
    language: str = Field(description="Language and country, such as ar-EG.")
    language_name: str = Field(description="The language's own name.")
    direction: Direction = Field(description="The direction in which the language is written.")
    file: str = Field(description="Its HTML file, relative to this page's file.")
    is_original: bool = Field(description="Whether this page is a translation of it.")


class Figure(PageModel):
    """A picture, with what a reader who cannot see it needs."""

    file: str = Field(description="The file's name in the collection's images.")
    media_type: str = Field(description="The kind of file, such as image/svg+xml.")
    after: str = Field(description="The section that the picture follows.")
    alt: str = Field(description="What the picture shows.")
    caption: Line = Field(description="The line under the picture.")
    credit: str = Field(description="Who made it.")
    licence: str = Field(description="Under which licence it is used.")


class BodySystem(PageModel):
    """A part of the body that the page concerns."""

    id: str = Field(description="The name as in the record.")
    label: str = Field(description="The same in the page's language, for headings and filters.")


class LocalService(PageModel):
    """A service of the place where the page is handed out; it is not a part of the record."""

    name: str = Field(description="The service's name.")
    what_for: str = Field(description="What a reader can get there; may be empty.")
    phone: str = Field(description="Its telephone number; may be empty.")
    url: str = Field(description="Its address on the web; may be empty.")
    hours: str = Field(description="When it can be reached; may be empty.")
    emergency: bool = Field(description="Whether it helps at once.")


class Reference(PageModel):
    """A source, in the order in which the page cites its sources."""

    number: int = Field(description="The source's number on this page, from 1.")
    id: str = Field(description="The source's id in the collection.")
    text: str = Field(description="Authors, title, where it was published, and the year.")
    title: str = Field(description="The source's title.")
    published_by: str = Field(
        description="Who published it: the journal, the publisher or the authors; may be empty."
    )
    issued: str = Field(description="When, in words; may be empty.")
    url: str = Field(description="Its address, or an empty text if it has none.")
    read: str = Field(description="The day on which it was read; may be empty.")
    citations: int = Field(description="How often the page cites it.")


class GlossaryEntry(PageModel):
    """A medical word that the page uses, and what it means."""

    id: str = Field(description="The entry's id in the collection.")
    term: str = Field(description="The word.")
    meaning: str = Field(description="What it means.")


class Person(PageModel):
    """An author or a reviewer."""

    name: str = Field(description="The person's or team's name.")
    role: str = Field(description="Job title or role; may be empty.")
    conflicts: str = Field(description="Conflicts of interest; may be empty.")


class Change(PageModel):
    """One entry of the change log."""

    date: datetime.date = Field(description="The day of the change.")
    version: str = Field(description="The version this change made.")
    note: str = Field(description="What changed and why.")


class Review(PageModel):
    """Who wrote the page, who checked it, and when it is checked next."""

    status: State = Field(
        description="Where the page stands, computed from signatures of these very words: only "
        "published pages may be relied on."
    )
    status_label: str = Field(description="The status in words.")
    version: str = Field(description="The version of the newest change.")
    authors: tuple[Person, ...] = Field(description="Who wrote it.")
    reviewers: tuple[Person, ...] = Field(
        description="Who has signed these words; empty until all have who must."
    )
    last_reviewed: datetime.date | None = Field(
        description="The day of the newest of their signatures; null if there is none."
    )
    next_review: datetime.date | None = Field(
        description="The day on which these end; null if there are none."
    )
    newest_change: Change = Field(description="The newest entry of the change log.")
    changes: tuple[Change, ...] = Field(description="The whole change log, newest first.")


class Publisher(PageModel):
    """Who publishes the page."""

    name: str = Field(description="The publisher's name.")
    url: str = Field(description="The publisher's address on the web; may be empty.")
    contact: str = Field(description="How to reach the publisher; may be empty.")
    phone: str = Field(default="", description="The publisher's telephone number; may be empty.")
    email: str = Field(default="", description="The publisher's email address; may be empty.")
    address: str = Field(
        default="", description="The publisher's postal address, a line each; may be empty."
    )
    header: str = Field(default="", description="Words for the top of the page; may be empty.")
    footer: str = Field(default="", description="A sentence for the foot; may be empty.")
    licence: str = Field(
        default="", description="Under which licence the text may be used; may be empty."
    )


class Box(PageModel):
    """Words of the publisher's own between two sections; no part of the record."""

    place: Literal["after-get-help", "before-sources", "end"] = Field(
        description="Where it is: after when to get help, before the sources, or at the end."
    )
    heading: str = Field(description="The heading.")
    paragraphs: tuple[str, ...] = Field(description="The paragraphs, as plain words.")
