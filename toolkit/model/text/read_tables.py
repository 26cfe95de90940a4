"""The lines of a table -> its cells, and what in them would be printed in another way than typed.

Markdown drops what is too much in a row and fills up what is missing, in silence: the lines are cut
here, and a row that does not fit is reported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from toolkit.base.text.regex import regex
from toolkit.model.text.blocks import Cells, Node, Table, Text
from toolkit.model.text.markup_problems import MarkupProblem, ProblemKind

MOST_COLUMNS = 4
"""More do not fit across a page in letters that can be read."""

_FEWEST_COLUMNS = 2
_BAR = regex(r"(?<!\\)(?:\\\\)*\|")
_DASHES = regex(r":?-+:?")
# In a list or a box, where a table is reported, its lines have other signs before them.
_SIGNS_BEFORE = regex(r"(?:[ \t]|>|[-+*] |[0-9]{1,9}[.)] )*(?=\|)")

NodesOfLine = Callable[[str, list[MarkupProblem]], tuple[Node, ...]]


def cell_places(line: str) -> list[tuple[int, int]]:
    """Return where each cell of a row is, between the bars."""
    edges = [-1, *(bar.end() - 1 for bar in _BAR.finditer(line)), len(line)]
    places = [(before + 1, after) for before, after in pairwise(edges)]
    # Before the first bar and behind the last one there is no cell.
    first = 0 if line[slice(*places[0])].strip() else 1
    last = len(places) if line[slice(*places[-1])].strip() else -1
    return places[first:last]


def is_delimiter(line: str) -> bool:
    """Whether a line parts the header of a table from its rows: `|---|---|`."""
    parts = [line[slice(*place)].strip() for place in cell_places(line)] if "|" in line else []
    return bool(parts) and all(map(_DASHES.fullmatch, parts))


def read_table(
    lines: Sequence[str], problems: list[MarkupProblem], nodes_of_line: NodesOfLine
) -> Table:
    """Read a table whose second line is the delimiter; `problems` grows."""
    header, _, *rows = lines
    table = Table(
        _cells(header, problems, nodes_of_line),
        tuple(_cells(row, problems, nodes_of_line) for row in rows),
    )
    problems.extend(MarkupProblem(kind, header.strip()) for kind in _header_problems(header, table))
    for row, cells in zip(rows, table.rows, strict=True):
        if kind := _row_problem(row, cells, len(table.header)):
            problems.append(MarkupProblem(kind, row.strip()))
    return table


def row_without_table(lines: Sequence[str]) -> MarkupProblem | None:
    """Find the first row in the lines of a paragraph: to be a table it lacks something."""
    rows = [line for line in lines if line.lstrip().startswith("|")]
    if len(rows) < 2 and not any(map(_is_whole, rows)):
        return None
    dashes = next(filter(is_delimiter, lines[1:]), None)
    if dashes is not None:
        return MarkupProblem("table-dashes", dashes.strip())
    return MarkupProblem("table-head", rows[0].strip())


def _cells(line: str, problems: list[MarkupProblem], nodes_of_line: NodesOfLine) -> Cells:
    line = line[_start(line) :]
    cells = (line[slice(*place)].strip().replace("\\|", "|") for place in cell_places(line))
    return tuple(nodes_of_line(cell, problems) for cell in cells)


def _start(line: str) -> int:
    signs = _SIGNS_BEFORE.match(line)
    return signs.end() if signs else 0


def _is_whole(line: str) -> bool:
    """Whether there is a bar at both ends."""
    bars = [bar.end() for bar in _BAR.finditer(line.rstrip())]
    return len(bars) > 1 and not line[: bars[0] - 1].strip() and bars[-1] == len(line.rstrip())


def _header_problems(line: str, table: Table) -> Iterator[ProblemKind]:
    if not _is_whole(line):
        yield "table-row"
    if not _FEWEST_COLUMNS <= len(table.header) <= MOST_COLUMNS:
        yield "table-columns"
    if any(len(cell) != 1 or not isinstance(cell[0], Text) for cell in table.header):
        yield "table-heading"
    if not table.rows:
        yield "table-alone"


def _row_problem(line: str, cells: Cells, columns: int) -> ProblemKind | None:
    if len(cells) != columns or not _is_whole(line) or is_delimiter(line):
        return "table-row"
    return None if all(cells) else "table-cell"
