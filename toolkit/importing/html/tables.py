"""A table's elements -> its rows, cells that span several columns or rows among them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from toolkit.importing.tree import Block

Cell = tuple[Block, ...]
_MOST_SPANNED = 50


def rows_of(
    table: Any, inside: Callable[[Any], tuple[Block, ...]]
) -> tuple[tuple[tuple[Cell, ...], ...], bool]:
    """Return the rows that are not empty, all as wide as the widest, and whether one is a header.

    What a cell spans beyond its own place is empty.
    """
    rows: list[list[Cell]] = []
    has_header = False
    for row in _rows(table):
        cells: list[Cell] = []
        names = [cell.tag for cell in row if cell.tag in ("td", "th")]
        for cell in row:
            if cell.tag in ("td", "th"):
                cells.append(inside(cell))
                cells += [()] * (_number(cell.get("colspan")) - 1)
        if not any(cells):
            continue
        if not rows:
            has_header = bool(names) and all(name == "th" for name in names)
        rows.append(cells)
    width = max(map(len, rows), default=0)
    # A column in which nothing is written is there for its width.
    full = [[*row, *[()] * (width - len(row))] for row in rows]
    used = [at for at in range(width) if any(row[at] for row in full)]
    return tuple(tuple(row[at] for at in used) for row in full), has_header


def _rows(table: Any) -> list[Any]:
    """Return the rows of this table, and not those of tables in its cells."""
    found = []
    for child in table:
        if child.tag == "tr":
            found.append(child)
        elif child.tag in ("thead", "tbody", "tfoot"):
            found += [row for row in child if row.tag == "tr"]
    return found


def _number(text: str | None) -> int:
    return min(int(text), _MOST_SPANNED) if text and text.strip().isdecimal() and int(text) else 1
