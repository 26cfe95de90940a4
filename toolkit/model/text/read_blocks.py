"""Markdown's tokens -> blocks, and what in them would be printed in another way than typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from toolkit.base.text.regex import regex
from toolkit.model.text.blocks import (
    Block,
    Box,
    Heading,
    ItemList,
    Node,
    Paragraph,
    Table,
    Text,
    plain,
)
from toolkit.model.text.do_lists import box_kind, is_do_list, is_negated_item
from toolkit.model.text.line_items import is_item_below
from toolkit.model.text.markup_problems import MarkupProblem, ProblemKind
from toolkit.model.text.read_nodes import merged, nodes_of
from toolkit.model.text.read_tables import read_table, row_without_table

if TYPE_CHECKING:
    from markdown_it.token import Token

# `Important: ` and the like: a box begins with its heading, of up to 40 letters. What follows in
# quotation marks is what someone said, and no box.
_BOX_HEADING = regex(r"([^\W\d_][^:：\n]{0,39}?)\s?[:：](?:\s+(?![\"“„‘«「])|$)")
_IN_BOX = regex(r" {0,3}>")
# Printed as it stands, because Markdown wants a space behind the signs. #1 may be a number.
_NEARLY_HEADING = regex(r"#{2,6}[^\s#].*")


class _List(Struct):
    """A list that is being read: its sign, and of each item the number as typed and its nodes."""

    sign: str
    line: str
    items: list[tuple[str, str, tuple[Node, ...]]]


class BlockReader:
    """Takes the tokens of a text one by one; `blocks` and `problems` grow."""

    def __init__(
        self,
        text: str,
        problems: list[MarkupProblem],
        nodes_of_line: Callable[[str, list[MarkupProblem]], tuple[Node, ...]],
    ) -> None:
        self.blocks: list[Block] = []
        self._problems = problems
        self._nodes_of_line = nodes_of_line
        self._is_in_table = False
        self._lines = text.split("\n")
        self._lists: list[_List] = []
        self._is_new_item = False
        self._heading = ""
        self._is_wrong_heading = False
        self._last_heading = ""
        self._box_line = ""
        self._box: list[Paragraph | ItemList] = []
        self._box_lines: list[tuple[int, int]] = []

    def read(self, token: Token) -> None:
        """Take the next token."""
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                if self._lists:
                    self._report("nested-list", token.markup)
                self._lists.append(_List(token.markup, self._line(token), []))
            case "bullet_list_close" | "ordered_list_close":
                self._end_list()
            case "list_item_open":
                self._lists[-1].items.append((token.info, self._line(token), ()))
                self._is_new_item = True
            case "heading_open":
                self._begin_heading(token)
            case "heading_close":
                self._heading = ""
            case "blockquote_open":
                self._begin_box(token)
            case "blockquote_close":
                self._end_box()
            case "table_open":
                self._is_in_table = True
                self._read_table(token)
            case "table_close":
                self._is_in_table = False
            case "inline" if not self._is_in_table:
                self._read_words(token)

    def end(self) -> None:
        """Say that there are no more tokens."""
        if self._last_heading and isinstance(self.blocks[-1], Heading):
            self._report("heading-alone", self._last_heading)

    def _line(self, token: Token) -> str:
        """Return the first line of a token, as typed."""
        at = token.map[0] if token.map else len(self._lines)
        return self._lines[at].strip() if at < len(self._lines) else ""

    def _report(self, kind: ProblemKind, snippet: str) -> None:
        self._problems.append(MarkupProblem(kind, snippet))

    def _read_words(self, token: Token) -> None:
        nodes = merged(nodes_of(token.children or [], self._problems))
        self._problems.extend(_joined(token.content))
        self._problems.extend(
            MarkupProblem("heading", line.strip())
            for line in token.content.split("\n")
            if _NEARLY_HEADING.match(line)
        )
        self._add_words(nodes)

    def _add_words(self, nodes: tuple[Node, ...]) -> None:
        """Add a paragraph to what is being read."""
        if self._lists:
            number, line, before = self._lists[-1].items[-1]
            if not self._is_new_item:
                # A second paragraph of an item: items are one paragraph each.
                nodes = merged([*before, Text(" "), *nodes])
            self._lists[-1].items[-1] = number, line, nodes
            self._is_new_item = False
        elif self._box_lines:
            self._box.append(Paragraph(nodes))
        elif self._heading:
            if any(not isinstance(node, Text) for node in nodes):
                self._report("heading-marks", self._heading)
            if nodes:
                self.end()  # of what the heading above has under it
                self.blocks.append(Heading(nodes))
                self._last_heading = "" if self._is_wrong_heading else self._heading
        else:
            self.blocks.append(Paragraph(nodes))

    def _read_table(self, token: Token) -> None:
        first, end = token.map or (0, 0)
        found: list[MarkupProblem] = []
        table = read_table(self._lines[first:end], found, self._nodes_of_line)
        if self._lists or self._box_lines:
            self._report("inside", self._line(token))
            self._problems.extend(each for each in found if not each.kind.startswith("table"))
            cells = [cell for row in (table.header, *table.rows) for cell in row]
            self._add_words(merged(node for cell in cells for node in (*cell, Text(" "))))
            return
        self._problems.extend(found)
        if self.blocks and isinstance(self.blocks[-1], Table):
            self._report("table-next", self._line(token))
        self.blocks.append(table)

    def _begin_heading(self, token: Token) -> None:
        self._heading = self._line(token)
        self._is_wrong_heading = token.markup != "###" or self._heading.strip("# ") == ""
        if self._lists or self._box_lines:
            self._report("inside", self._heading)
        elif self._is_wrong_heading:
            self._report("heading", self._heading)

    def _end_list(self) -> None:
        read = self._lists.pop()
        if self._lists:
            self._lists[-1].items.extend(read.items)
            return
        block = _list_block(read, self._problems)
        if isinstance(block, ItemList) and not block.items:
            return
        if self._box_lines:
            self._box.append(block)
        else:
            self.blocks.append(block)

    def _begin_box(self, token: Token) -> None:
        if self._lists or self._box_lines:
            self._report("inside", self._line(token))
        else:
            self._box_line = self._line(token)
        first, end = token.map or (0, 0)
        self._box_lines.append((first, end))

    def _end_box(self) -> None:
        first, end = self._box_lines.pop()
        if self._lists or self._box_lines:
            return
        lines = self._lines[first:end]
        for line in lines:
            if line.strip() and not _IN_BOX.match(line):
                self._report("box-line", line.strip())
                break
        blocks, self._box = self._box, []
        heading, blocks = _heading_of_box(blocks)
        if heading and blocks:
            box = Box(heading, tuple(blocks), box_kind(heading))
            self.blocks.append(self._checked(box, lines))
        else:
            self._report("quote", self._box_line)
            self.blocks.extend([Paragraph((Text(heading + ":"),))] if heading else blocks)

    def _checked(self, box: Box, lines: list[str]) -> Box:
        """Report a list of what to do, or not to do, that would read in another way."""
        if box.kind != "important" and not is_do_list(box):
            self._report("do-box", self._box_line)
            return replace(box, kind="important")
        if box.kind == "do-not":
            for line in filter(is_negated_item, lines):
                self._report("do-not-item", line.strip())
        return box


def _heading_of_box(
    blocks: list[Paragraph | ItemList],
) -> tuple[str, list[Paragraph | ItemList]]:
    """Take the heading off the first paragraph; empty if it does not begin with one."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or not first.nodes:
        return "", blocks
    words = first.nodes[0]
    match = _BOX_HEADING.match(words.text) if isinstance(words, Text) else None
    if match is None or not isinstance(words, Text):
        return "", blocks
    rest = words.text[match.end() :]
    nodes = (*((Text(rest),) if rest else ()), *first.nodes[1:])
    return match[1], [*((Paragraph(nodes),) if nodes else ()), *blocks[1:]]


def _list_block(read: _List, problems: list[MarkupProblem]) -> Paragraph | ItemList:
    """Make a list of what was read; one number alone, such as a year, begins a paragraph."""
    first, line, nodes = read.items[0]
    if first and len(read.items) == 1:
        return Paragraph(merged([Text(f"{first}{read.sign} "), *nodes]))
    alone = len(read.items) == 1
    if read.sign == "+" or (alone and (read.sign == "*" or plain(nodes)[:1].isdigit())):
        problems.append(MarkupProblem("bullet-sign", line))
    problems.extend(MarkupProblem("empty-item", line) for _, line, each in read.items if not each)
    for at, (typed, line, _) in enumerate(read.items):
        if typed and first and typed != str(int(first) + at):
            problems.append(MarkupProblem("numbers", line))
            break
    items = [(typed, each) for typed, _, each in read.items if each]
    numbers = tuple(int(typed) for typed, _ in items if typed)
    return ItemList(tuple(each for _, each in items), numbers if len(numbers) == len(items) else ())


def _joined(content: str) -> Iterator[MarkupProblem]:
    """Find the first line of a paragraph that looks like an item, and would be run on."""
    lines = content.split("\n")
    if row := row_without_table(lines):
        yield row
        return
    for above, line in pairwise(lines):
        if is_item_below(line, above):
            yield MarkupProblem("joined-lines", line.strip())
            return
