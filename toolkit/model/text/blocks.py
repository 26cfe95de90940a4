"""What a parsed text is made of: paragraphs, lists, tables, sub-headings and boxes of nodes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain
from typing import Literal

from msgspec import Struct

from toolkit.model.text.markup_problems import MarkupProblem


class Text(Struct, frozen=True):
    """Plain words."""

    text: str


class Citation(Struct, frozen=True):
    """`[@id]` or `[@id, page 12]`: the source of what stands before it, and where in it."""

    id: str
    place: str = ""


class Term(Struct, frozen=True):
    """`[words](glossary:id)`: words whose meaning the glossary gives."""

    id: str
    words: str


class Link(Struct, frozen=True):
    """`[words](target)`: https://… , record:id or #section."""

    target: str
    words: str


class Foreign(Struct, frozen=True):
    """`[words](lang:cy)`: words in another language than the text around them."""

    language: str
    words: str


Node = Text | Citation | Term | Link | Foreign


class Paragraph(Struct, frozen=True):
    """A paragraph."""

    nodes: tuple[Node, ...]


class ItemList(Struct, frozen=True):
    """A list with bullets, or with numbers."""

    items: tuple[tuple[Node, ...], ...]
    numbers: tuple[int, ...] = ()
    """The number of each item as it was typed; a list with bullets has none."""


class Heading(Struct, frozen=True):
    """A sub-heading: `### Words`."""

    nodes: tuple[Node, ...]


BoxKind = Literal["important", "do", "do-not"]


class Box(Struct, frozen=True):
    """What must not be missed: a block quote that begins with its heading, `> Important: Words`."""

    heading: str
    blocks: tuple[Paragraph | ItemList, ...]
    kind: BoxKind = "important"
    """Which box it is; what to do and what not to do are lists."""


Cells = tuple[tuple[Node, ...], ...]
"""A row of a table."""


class Table(Struct, frozen=True):
    """A table: `| What | When |`, a line of dashes, and a line for each row."""

    header: Cells
    rows: tuple[Cells, ...]


Block = Paragraph | ItemList | Heading | Box | Table


class Parsed(Struct, frozen=True):
    """A parsed text: what it says, and what it may not contain."""

    blocks: tuple[Block, ...]
    problems: tuple[MarkupProblem, ...] = ()

    def nodes(self) -> tuple[Node, ...]:
        """Every node, in reading order."""
        lines = self.lines()
        return lines[0] if len(lines) == 1 else tuple(chain.from_iterable(lines))

    def lines(self) -> list[tuple[Node, ...]]:
        """Every paragraph, list item, cell and heading, in reading order."""
        return list(chain.from_iterable(map(_lines, self.blocks)))

    def lists(self) -> list[ItemList]:
        """Every list, also those in boxes, in reading order."""
        return [
            each
            for block in self.blocks
            for each in (block.blocks if isinstance(block, Box) else (block,))
            if isinstance(each, ItemList)
        ]

    @property
    def plain(self) -> str:
        """The words alone, a line for each paragraph, heading, row or item, with its number."""
        return "\n".join(chain.from_iterable(map(_plain_lines, self.blocks)))


def _lines(block: Block) -> Iterable[tuple[Node, ...]]:
    if isinstance(block, ItemList):
        return block.items
    if isinstance(block, Box):
        return chain([(Text(block.heading),)], *map(_lines, block.blocks))
    if isinstance(block, Table):
        return chain(block.header, *block.rows)
    return (block.nodes,)


def _plain_lines(block: Block) -> Iterable[str]:
    if isinstance(block, ItemList) and block.numbers:
        numbered = zip(block.numbers, block.items, strict=True)
        return [f"{number}. {plain(item)}" for number, item in numbered]
    if isinstance(block, Box):
        return chain([f"{block.heading}:"], *map(_plain_lines, block.blocks))
    if isinstance(block, Table):
        return [" | ".join(map(plain, row)) for row in (block.header, *block.rows)]
    return map(plain, _lines(block))


_CLOSING_MARKS = ".,;:?!)"


def plain(nodes: tuple[Node, ...]) -> str:
    """Return the words of one line without its citations."""
    text = ""
    is_after_citation = False
    for node in nodes:
        if isinstance(node, Citation):
            is_after_citation = True
            continue
        words = node.text if isinstance(node, Text) else node.words
        # "words [@id]." leaves a space before the full stop, "words. [@a] [@b] More" leaves three.
        if is_after_citation and words.lstrip()[:1] in _CLOSING_MARKS:
            text, words = text.rstrip(), words.lstrip()
        text += words
        is_after_citation = is_after_citation and not words.strip()
    return (re.sub(r" {2,}", " ", text) if "  " in text else text).strip()
