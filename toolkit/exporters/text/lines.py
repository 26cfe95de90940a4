"""Blocks -> lines of plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.exporters.flow.blocks import Block, Box, ItemList, Paragraph, Table
from toolkit.exporters.text.wrapping import columns, wrapped

WIDTH = 78
_CARDS = ("emergency", "urgent", "non-urgent")
_UNDER = {1: "=", 2: "-", 3: "~", 4: ".", 5: "."}


def lines_of(blocks: Iterable[Block], width: int = WIDTH) -> list[str]:
    """Write blocks below each other, with an empty line between two."""
    lines: list[str] = []
    for block in blocks:
        written = list(_lines(block, width))
        if lines and written:
            lines.append("")
        lines += written
    return lines


def _lines(block: Block, width: int) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield from _paragraph(block, width)
    elif isinstance(block, ItemList):
        for at, item in enumerate(block.items):
            mark = f"{block.numbers[at]}. " if block.numbers else "- "
            yield from _hanging(mark, _tight(item, width - len(mark)))
    elif isinstance(block, Table):
        for row in _rows(block):
            yield from _hanging("- ", _row(row, width - 2))
    elif isinstance(block, Box):
        yield from _box(block, width)
    elif "." in block.name:
        # A picture of the record's own: what is drawn from data is said in words below it.
        yield from wrapped(f"[{block.words}]", width)


def _paragraph(block: Paragraph, width: int) -> Iterator[str]:
    if block.role == "notice":
        yield from (f"*** {line} ***" for line in wrapped(block.text, width - 8))
        return
    lines = wrapped(block.text, width)
    yield from lines
    if under := _UNDER.get(block.level):
        yield under * max(map(columns, lines))


def _box(block: Box, width: int) -> Iterator[str]:
    """Yield a frame that is seen without colour; of a care card the heading is in capitals."""
    is_card = block.kind in _CARDS
    edge = ("*" if is_card else "-") * width
    first, *others = block.blocks
    yield edge
    heading = first.text if isinstance(first, Paragraph) else ""
    yield from wrapped(heading.upper() if is_card else heading, width)
    yield edge
    yield from lines_of(others if heading else block.blocks, width)
    yield edge


def _tight(blocks: Iterable[Block], width: int) -> list[str]:
    return [line for block in blocks for line in _lines(block, width)]


def _hanging(mark: str, lines: Iterable[str]) -> Iterator[str]:
    for at, line in enumerate(lines):
        yield f"{' ' * len(mark) if at else mark}{line}"


def _rows(table: Table) -> Iterator[list[tuple[str, tuple[Block, ...]]]]:
    names, *rows = table.rows
    for row in rows:
        yield [(_words(name), cell) for name, cell in zip(names, row, strict=True)]


def _row(row: Iterable[tuple[str, tuple[Block, ...]]], width: int) -> Iterator[str]:
    """Yield a row of a table as its cells below each other, each with the name of its column."""
    for name, cell in row:
        if len(cell) == 1 and isinstance(cell[0], Paragraph):
            yield from wrapped(f"{name}: {cell[0].text}", width)
        else:
            yield f"{name}:"
            yield from _tight(cell, width)


def _words(cell: Iterable[Block]) -> str:
    return " ".join(block.text for block in cell if isinstance(block, Paragraph))
