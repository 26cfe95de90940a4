"""Rich text with everything resolved: what a template prints and what the JSON export holds."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from toolkit.pages.languages.translations import Direction


class PageModel(BaseModel):
    """Frozen, and refuses what it does not know."""

    made_of: ClassVar[type[BaseModel] | None] = None
    """What an editor writes, if the page's model follows from that."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        json_schema_serialization_defaults_required=True,
    )


class TextNode(PageModel):
    """Plain words."""

    type: Literal["text"] = Field(default="text", description="Always text.")
    text: str = Field(description="The words, with the spaces around them.")


class CitationNode(PageModel):
    """A mark that names the source of the words before it."""

    type: Literal["citation"] = Field(default="citation", description="Always citation.")
    number: int = Field(description="The number of the source in the page's list of references.")
    reference: str = Field(description="The id of the source.")
    occurrence: int = Field(
        description="1 where the source is cited first on the page, 2 where it is cited again, "
        "and so on.",
    )
    place: str = Field(
        default="", description="Where in the source, such as page 12; empty where no one says."
    )


class TermNode(PageModel):
    """Words whose meaning the glossary gives."""

    type: Literal["term"] = Field(default="term", description="Always term.")
    text: str = Field(description="The words as they are in the sentence.")
    term: str = Field(description="The id of the glossary entry.")
    meaning: str = Field(description="What the words mean.")


class LinkNode(PageModel):
    """A link to a web page, to another page of the collection, or to a section of this page."""

    type: Literal["link"] = Field(default="link", description="Always link.")
    text: str = Field(description="The words of the link.")
    url: str = Field(
        description="An address that begins with https://, the HTML file of another page relative "
        "to this page's file, or # and the name of a section.",
    )
    to: Literal["web", "page", "section"] = Field(description="What the link leads to.")


class LanguageNode(PageModel):
    """Words in another language than the page."""

    type: Literal["language"] = Field(default="language", description="Always language.")
    text: str = Field(description="The words.")
    language: str = Field(description="Their language (BCP 47).")
    direction: Direction = Field(description="The direction in which they are read.")


Node = Annotated[
    TextNode | CitationNode | TermNode | LinkNode | LanguageNode, Field(discriminator="type")
]


class Line(PageModel):
    """One paragraph, list item or cell."""

    text: str = Field(description="The plain words, without citation marks.")
    nodes: tuple[Node, ...] = Field(description="The words with citations, terms and links.")


class Paragraph(Line):
    """A paragraph of prose."""

    type: Literal["paragraph"] = Field(default="paragraph", description="Always paragraph.")


class ItemList(PageModel):
    """A list in prose."""

    type: Literal["list"] = Field(default="list", description="Always list.")
    ordered: bool = Field(description="Whether the items are numbered.")
    numbers: tuple[int, ...] = Field(
        default=(), description="The number of each item; empty in a list with bullets."
    )
    items: tuple[Line, ...] = Field(description="The items, in order.")


class TableRow(PageModel):
    """A row of a table."""

    cells: tuple[Line, ...] = Field(description="A cell for each column; the first heads the row.")


class Table(PageModel):
    """A table in prose."""

    type: Literal["table"] = Field(default="table", description="Always table.")
    header: tuple[Line, ...] = Field(description="What each column holds; plain words.")
    rows: tuple[TableRow, ...] = Field(description="The rows, in order.")


class Heading(Line):
    """A sub-heading in prose."""

    type: Literal["heading"] = Field(default="heading", description="Always heading.")


class Box(PageModel):
    """A box in prose, around what must not be missed."""

    type: Literal["box"] = Field(default="box", description="Always box.")
    kind: Literal["important", "do", "do-not"] = Field(
        default="important",
        description="What to do, and what not to do, are one list each; all else is important.",
    )
    heading: str = Field(description="What the box is, such as Important.")
    blocks: tuple[Annotated[Paragraph | ItemList, Field(discriminator="type")], ...] = Field(
        description="The paragraphs and lists in the box, in order. Each item of what not to do "
        "says so itself."
    )


Block = Annotated[Paragraph | ItemList | Table | Heading | Box, Field(discriminator="type")]


class Prose(PageModel):
    """Paragraphs, lists, tables, sub-headings and boxes."""

    text: str = Field(
        description="The plain words, a line for each paragraph, list item, row of a table and "
        "heading; an item of a numbered list begins with its number, and cells are parted by |."
    )
    blocks: tuple[Block, ...] = Field(
        description="The paragraphs, lists, tables, sub-headings and boxes, in order."
    )
