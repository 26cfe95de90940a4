"""A table in prose, and the width of a line -> whether its columns fit side by side.

Where they do not, as in large print, each row is told as an item of a list: no word is cut in two
and no letter gets smaller.
"""

from __future__ import annotations

from toolkit.pages.rich_text import CitationNode, Line, LinkNode, Table

LINE_OF_PAGE = 46.0
"""The width of a fact sheet's text, in ems; on a narrow screen cells are below each other."""

# Of a bold letter that is rather wide; of a cell's edges; of a column in which one can still read.
_LETTER, _EDGES, _LEAST = 0.64, 0.8, 7.0


def fits(table: Table, ems: float) -> bool:
    """Whether the longest word of each column has room in a line of that width."""
    columns = zip(table.header, *(row.cells for row in table.rows), strict=True)
    return sum(max(_LEAST, *map(_width, column)) for column in columns) <= ems


def _width(cell: Line) -> float:
    words = " ".join(_words(cell)).split()
    return max(map(len, words), default=0) * _LETTER + _EDGES


def _words(cell: Line) -> list[str]:
    parts = [cell.text]
    for node in cell.nodes:
        if isinstance(node, LinkNode) and node.to == "web":
            parts.append(node.url)
        elif isinstance(node, CitationNode):
            parts.append(f"[{node.number}]")
    return parts
