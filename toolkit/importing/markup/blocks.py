"""Blocks -> prose in the records' Markdown subset, and what of their form it cannot say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from toolkit.base.text.regex import regex
from toolkit.importing.markup.inline import Inline
from toolkit.importing.markup.lost import Lost
from toolkit.importing.markup.numbers import with_words
from toolkit.importing.tree import (
    Block,
    Box,
    Heading,
    Items,
    Left,
    Paragraph,
    Picture,
    Span,
    Spans,
    Table,
    text_of,
    words_of,
)
from toolkit.model.text.markup import parse
from toolkit.model.text.read_tables import MOST_COLUMNS

_BOX_HEADING = regex(r"([^\W\d_][^:：\n]{0,39}?)\s?[:：]?")
_NUMBERED = regex(r"[0-9]+\. ")
_BOX = "Important"
"""The heading of a box that has none."""


class Writer:
    """Writes the prose of one leaflet; `lost` grows."""

    def __init__(self, inline: Inline, lost: Lost) -> None:
        self.inline = inline
        self._lost = lost

    def prose(self, blocks: Sequence[Block], level: int) -> str:
        """Return the blocks as prose; `level` is that of the section's own heading."""
        pieces: list[str] = []
        last: Block | None = None
        blocks = with_words(blocks)
        for at, block in enumerate(blocks):
            below = blocks[at + 1] if at + 1 < len(blocks) else None
            written = pieces[-1] if pieces else ""
            pieces += filter(None, self._block(block, last, written, below, level))
            last = block
        return "\n\n".join(pieces)

    def _block(
        self, block: Block, above: Block | None, written: str, below: Block | None, level: int
    ) -> Iterator[str]:
        match block:
            case Paragraph(spans):
                yield self.inline.line(spans)
            case Heading(own, spans):
                yield self._heading(own, spans, below, level)
            case Items():
                yield self._list(block, written)
            case Table():
                yield from self._table(block, above, written)
            case Box():
                yield from self._box(block, above, written)
            case Picture() | Left():
                return

    def _heading(self, own: int, spans: Spans, below: Block | None, level: int) -> str:
        words = self.inline.line(spans, links=False)
        for span in spans:
            if span.target:
                self._lost.targets.append(f"{text_of((span,))}: {span.target}")
        if own > level + 1:
            self._lost.forms["heading below a sub-heading"] += 1
        # A heading with nothing below it is a line of its own.
        if below is None or isinstance(below, Heading) or not words:
            return words
        return f"### {words}"

    def _list(self, block: Items, written: str) -> str:
        lines = [line for item in block.items if (line := self.item(item))]
        lines = [line for line in lines if has_words(line)]
        if len(lines) == 1 and (block.has_numbers or parse(f"- {lines[0]}", block=True).problems):
            return lines[0]
        if not block.has_numbers:
            return _bullets(lines, written)
        sign = ")" if _NUMBERED.match(_last_line(written)) else "."
        return "\n".join(f"{at}{sign} {line}" for at, line in enumerate(lines, 1))

    def item(self, blocks: Sequence[Block], *, links: bool = True) -> str:
        """Return an item or a cell, which is one line: lists inside it are run on."""
        return self.inline.line(tuple(self._run_on(blocks)), links=links)

    def _run_on(self, blocks: Sequence[Block]) -> Iterator[Span]:
        """Yield the spans of blocks that become one line."""
        for at, block in enumerate(blocks):
            if at:
                opens = isinstance(block, Items) and words_of(blocks[at - 1])[-1:].isalnum()
                yield Span(": " if opens else " ")
            if isinstance(block, Paragraph | Heading):
                yield from block.spans
            elif isinstance(block, Items):
                self._lost.forms["list inside a list"] += 1
                yield from self._joined(block.items)
            elif isinstance(block, Table):
                self._lost.forms["table inside a list or a cell"] += 1
                yield from self._joined([cell for row in block.rows for cell in row])
            elif isinstance(block, Box):
                self._lost.forms["box inside a list or a cell"] += 1
                yield from self._run_on(block.blocks)

    def _joined(self, parts: Iterable[Sequence[Block]]) -> Iterator[Span]:
        is_first = True
        for part in parts:
            if not part:
                continue
            if not is_first:
                yield Span("; ")
            is_first = False
            yield from self._run_on(part)

    def _table(self, block: Table, above: Block | None, written: str) -> Iterator[str]:
        head, *others = (
            [self.item(cell, links=bool(at)) for cell in row] for at, row in enumerate(block.rows)
        )
        text = "\n".join([_row(head), "|" + "---|" * len(head), *map(_row, others)])
        can_be = not isinstance(above, Table) and _is_full([head, *others])
        if can_be and not parse(text, block=True).problems:
            yield text
            return
        self._lost.forms[self._why([head, *others], above)] += 1
        lines = [self.inline.line(tuple(self._joined(row))) for row in block.rows]
        lines = [line for line in lines if has_words(line)]
        yield _bullets(lines, written) if len(lines) > 1 else "".join(lines)

    def _why(self, rows: Sequence[Sequence[str]], above: Block | None) -> str:
        if len(rows[0]) > MOST_COLUMNS:
            return f"table of more than {MOST_COLUMNS} columns"
        if any(not cell for row in rows for cell in row):
            return "table with empty cells"
        return (
            "table right below another"
            if isinstance(above, Table)
            else "table of one row or column"
        )

    def _box(self, block: Box, above: Block | None, written: str) -> Iterator[str]:
        inside = list(_flat(block.blocks))
        if not inside:
            return
        heading, rest = self._box_heading(inside)
        held = [each for each in rest if isinstance(each, Paragraph | Items)]
        apart = [each for each in rest if isinstance(each, Table)]
        text = self.prose(held, 0)
        box = "\n".join(f"> {line}".rstrip() for line in f"{heading}:\n\n{text}".split("\n"))
        if text and not parse(box, block=True).problems:
            yield box
        else:
            self._lost.forms["box that is no box of the records"] += 1
            if heading != _BOX:
                yield heading if heading.endswith(":") else f"{heading}:"
            yield self.prose(held, 0)
        for each in apart:
            self._lost.forms["table inside a box"] += 1
            yield from self._table(each, above, written)

    def _box_heading(self, inside: Sequence[Block]) -> tuple[str, Sequence[Block]]:
        first = inside[0]
        if isinstance(first, Paragraph) and len(inside) > 1:
            words = text_of(first.spans)
            match = _BOX_HEADING.fullmatch(words)
            is_heading = words.endswith(":") or all(span.is_bold for span in first.spans)
            if match and is_heading and not any(span.target for span in first.spans):
                return self.inline.line(first.spans).rstrip(":： "), inside[1:]
        return _BOX, inside


def _flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield what a box may hold: boxes inside it opened, headings as lines in bold."""
    for block in blocks:
        if isinstance(block, Box):
            yield from _flat(block.blocks)
        elif isinstance(block, Heading):
            yield Paragraph(tuple(_as_bold(block.spans)))
        elif not isinstance(block, Left | Picture):
            yield block


def _as_bold(spans: Spans) -> Iterator[Span]:
    return (replace(span, is_bold=True) for span in spans)


def _bullets(lines: Sequence[str], written: str) -> str:
    # Two lists would be one: the sign of the second is another.
    sign = "*" if _last_line(written).startswith("- ") and len(lines) > 1 else "-"
    return "\n".join(f"{sign} {line}" for line in lines)


def _last_line(written: str) -> str:
    return written.rpartition("\n")[2]


def _row(cells: Iterable[str]) -> str:
    return "".join(f"| {cell.replace('|', chr(92) + '|')} " for cell in cells) + "|"


def _is_full(rows: Iterable[Sequence[str]]) -> bool:
    return all(map(has_words, (cell for row in rows for cell in row)))


def has_words(text: str) -> bool:
    """Whether a text is more than signs."""
    return any(letter.isalnum() for letter in text)


def is_wordless(block: Block) -> bool:
    """Whether a block has signs alone."""
    return not isinstance(block, Picture) and not has_words(words_of(block))
