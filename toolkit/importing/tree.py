"""What every reader makes of a file: headings, paragraphs, lists, tables, boxes, pictures."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from msgspec import Struct


class Span(Struct, frozen=True):
    """Words in a line, all alike."""

    text: str
    target: str = ""
    """Where a link leads, as it is in the file."""
    language: str = ""
    """The language of these words, where it is another than that of the text around them."""
    is_bold: bool = False


Spans = tuple[Span, ...]


class Paragraph(Struct, frozen=True):
    """A paragraph."""

    spans: Spans


class Heading(Struct, frozen=True):
    """A heading; 1 is the title's level."""

    level: int
    spans: Spans


class Items(Struct, frozen=True):
    """A list; each item holds blocks."""

    items: tuple[tuple[Block, ...], ...]
    has_numbers: bool = False


class Table(Struct, frozen=True):
    """A table; each cell holds blocks."""

    rows: tuple[tuple[tuple[Block, ...], ...], ...]
    has_header: bool = False


BoxRole = Literal["", "emergency", "urgent", "non-urgent"]


class Box(Struct, frozen=True):
    """What has a border or a colour of its own; the role, if its class tells how urgent it is."""

    blocks: tuple[Block, ...]
    role: BoxRole = ""


class Picture(Struct, frozen=True):
    """A picture: its address in the file or beside it, or its bytes."""

    source: str
    alt: str = ""
    caption: Spans = ()
    content: bytes = b""


class Left(Struct, frozen=True):
    """What is on the page and not in the leaflet's text, such as navigation or a form."""

    sort: str
    words: str
    detail: str = ""
    """More on it, which is no word of the leaflet."""


Block = Paragraph | Heading | Items | Table | Box | Picture | Left


class Leaflet(Struct, frozen=True):
    """A file as its reader read it."""

    blocks: tuple[Block, ...]
    words: Counter[str]
    """Every word of the file, counted by another way than the blocks were made."""
    title: str = ""
    """What the file says of itself, beside its headings."""
    language: str = ""
    address: str = ""
    """Where the page is on the web, so that links within a site can be followed."""


def text_of(spans: Spans) -> str:
    """Return the words of a line with single spaces."""
    return " ".join("".join(span.text for span in spans).split())


def words_of(block: Block) -> str:
    """Return all words of a block."""
    match block:
        case Paragraph(spans) | Heading(_, spans):
            return text_of(spans)
        case Items(items, _):
            return " ".join(words_of(each) for item in items for each in item)
        case Table(rows, _):
            return " ".join(words_of(each) for row in rows for cell in row for each in cell)
        case Box(blocks, _):
            return " ".join(map(words_of, blocks))
        case Picture(_, alt, caption, _):
            return f"{alt} {text_of(caption)}".strip()
        case Left(_, words, _):
            return words
