"""What a page is from top to bottom, for files other than HTML: headings, lists, boxes, tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from toolkit.pages.languages.translations import Direction


class Run(Struct, frozen=True):
    """Words that look alike and lead to one place."""

    text: str
    """With a line feed where the line must end."""
    is_bold: bool = False
    link: str = ""
    """An address, or # and an anchor of the same page."""
    language: str = ""
    """Empty if it is that of the page."""
    direction: Direction = "ltr"


class Paragraph(Struct, frozen=True):
    """Words between two breaks; a heading has a level."""

    runs: tuple[Run, ...]
    level: int = 0
    """1 for the title; 0 for what is no heading."""
    role: str = ""
    """What it is for, such as notice or main-message."""
    anchor: str = ""

    @property
    def text(self) -> str:
        """Its words alone."""
        return "".join(run.text for run in self.runs)


class Picture(Struct, frozen=True):
    """A picture, and what it shows in words."""

    name: str
    words: str


class ItemList(Struct, frozen=True):
    """Items, each of blocks; numbered ones with their numbers."""

    items: tuple[tuple[Block, ...], ...]
    numbers: tuple[int, ...] = ()


class Table(Struct, frozen=True):
    """Rows of cells, the first of them the names of the columns."""

    rows: tuple[tuple[tuple[Block, ...], ...], ...]


class Box(Struct, frozen=True):
    """Blocks in a frame: a care card with its urgency, or another."""

    kind: str
    blocks: tuple[Block, ...]


Block = Paragraph | Picture | ItemList | Table | Box


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield every paragraph, also those inside lists, boxes and tables."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, ItemList):
            for item in block.items:
                yield from paragraphs(item)
        elif isinstance(block, Box):
            yield from paragraphs(block.blocks)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from paragraphs(cell)
