"""Pages: what a template sees and what the JSON export holds, with everything resolved.

Field names are those of the records, so that who knows the one can read the other.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from toolkit.model.kinds.kind import Kind
from toolkit.model.parts import Codes
from toolkit.pages.languages.translations import Direction
from toolkit.pages.parts import (
    BodySystem,
    Box,
    Figure,
    GetHelp,
    GlossaryEntry,
    LocalService,
    Organisation,
    Publisher,
    Reference,
    RelatedPage,
    Review,
    Translation,
)
from toolkit.pages.rich_text import Line, PageModel, Prose


class Section(PageModel):
    """A section of the record's own."""

    id: str = Field(description="The section's name in the record.")
    anchor: str = Field(description="The section's id in the HTML file.")
    after: str = Field(
        description="The section of the page that it follows; empty if it follows all."
    )
    heading: str = Field(description="The heading.")
    body: Prose = Field(description="Paragraphs, lists, tables, sub-headings and boxes.")


class ComparedColumn(PageModel):
    """A column of a comparison."""

    field: str = Field(description="The field of the records compared.")
    label: str = Field(description="The column's heading.")
    language: str = Field(
        default="", description="The language of the heading, if it is not that of the page."
    )


class ComparedRow(PageModel):
    """A row of a comparison: one condition."""

    condition: RelatedPage = Field(description="The condition.")
    cells: tuple[Prose, ...] = Field(
        description="What the condition's record says, a cell for each column; citations carry "
        "the numbers of this page."
    )


class Comparison(PageModel):
    """Conditions side by side."""

    intro: Line | None = Field(description="A sentence before the table.")
    columns: tuple[ComparedColumn, ...] = Field(description="The columns after the condition's.")
    rows: tuple[ComparedRow, ...] = Field(description="The rows, one for each condition.")


Support = Annotated[
    tuple[Organisation, ...], Field(description="Organisations that support patients.")
]
Related = Annotated[tuple[RelatedPage, ...], Field(description="Related pages of the collection.")]
Figures = Annotated[tuple[Figure, ...], Field(description="Pictures.")]
Glossary = Annotated[
    tuple[GlossaryEntry, ...], Field(description="The medical words the page uses.")
]
References = Annotated[tuple[Reference, ...], Field(description="The sources, by number.")]
Reviewed = Annotated[Review, Field(description="Status, people, dates and change log.")]
PublishedBy = Annotated[Publisher, Field(description="Who publishes the page.")]
LocalServices = Annotated[
    tuple[LocalService, ...],
    Field(description="Services of the place where the page is handed out; no part of the record."),
]
Boxes = Annotated[
    tuple[Box, ...],
    Field(default=(), description="Words of the publisher's own; no part of the record."),
]
Disclaimer = Annotated[str, Field(description="What the page cannot replace.")]


class Head(PageModel):
    """What stands before the sections of every page."""

    kind: str = Field(description="The kind of page.")
    id: str = Field(description="The page's id.")
    title: str = Field(description="The page's title.")
    also_known_as: tuple[str, ...] = Field(description="Other names people use or may hear.")
    language: str = Field(description="Language and country, such as en-GB.")
    direction: Direction = Field(description="The direction in which the language is written.")
    labels_language: str = Field(
        description="The language of the words that the toolkit itself adds, such as the label of "
        "a care card: the page's own, or English where there is no translation into that."
    )
    own_labels_language: str = Field(
        default="",
        description="The language of headings and labels of the collection's own kinds that no one "
        "has translated; empty where that is the page's language.",
    )
    audience: str = Field(description="Who the page is written for.")
    codes: Codes = Field(description="Codes in published terminologies.")
    body_systems: tuple[BodySystem, ...] = Field(
        description="The parts of the body that the page concerns; may be empty."
    )
    draft_notice: str = Field(
        description="A warning to show wherever the page is shown; empty for published pages."
    )
    licence: str = Field(
        default="",
        description="Under which licence the text may be used: the record's or the publisher's.",
    )
    attribution: str = Field(
        default="", description="Whose work the text is taken from; may be empty."
    )
    translation_of: str = Field(
        default="", description="The id of the page that this one is a translation of; or empty."
    )
    translations: tuple[Translation, ...] = Field(
        default=(), description="The same page in other languages, the original first."
    )
    translation_notice: str = Field(
        default="",
        description="A warning to show wherever the page is shown, that its original is newer; or "
        "empty.",
    )
    summary: Line = Field(description="The page in one or two sentences.")
    main_message: Line = Field(description="The one thing the reader should remember.")
    get_help: GetHelp = Field(description="When to get help, how fast and from whom.")


class Foot(PageModel):
    """What stands after the sections of every page."""

    sections: tuple[Section, ...] = Field(description="The record's own sections; may be empty.")
    support: Support
    related: Related
    figures: Figures
    glossary: Glossary
    references: References
    review: Reviewed
    local_services: LocalServices
    boxes: Boxes
    publisher: PublishedBy
    disclaimer: Disclaimer


class Page(Foot, Head):
    """A page of any kind; the models of its kinds have the sections as well."""

    made_from: ClassVar[Kind]
