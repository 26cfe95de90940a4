"""A page's elements -> the blocks of a leaflet."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from msgspec.structs import replace

from toolkit.base import budget
from toolkit.importing.errors import Unreadable
from toolkit.importing.html.elements import (
    BOLD,
    FORMULA,
    HEADINGS,
    IN_LINE,
    IN_TEXT,
    NO_WORDS,
    is_box,
    left_as,
    role_of,
)
from toolkit.importing.html.raised import raised
from toolkit.importing.html.spans import lines, tidy
from toolkit.importing.html.tables import rows_of
from toolkit.importing.html.text import text_in
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
)

_BREAK = Span("\n")
_PLAIN = Span("")


def blocks_of(element: Any, depth: int, *, is_in_main: bool) -> tuple[Block, ...]:
    """Return the blocks inside an element."""
    return tuple(_Reader(depth, is_in_main=is_in_main).read(element))


class _Reader:
    """Reads what is inside one element; words outside any block make a paragraph."""

    def __init__(self, depth: int, *, is_in_main: bool) -> None:
        self._depth = _allowed(depth)
        """How many elements are around what is read, whether they part words or are in a line."""
        self._is_in_main = is_in_main
        self._found: list[Block] = []
        self._line: list[Span] = []
        self._behind: list[Block] = []
        """What is inside a line and not of it: it comes after the paragraph."""

    def read(self, element: Any) -> list[Block]:
        self._children(element, _PLAIN)
        self._end_line()
        return self._found

    def _children(self, element: Any, like: Span) -> None:
        self._add(element.text, like)
        for child in element:
            self._child(child, like)
            self._add(child.tail, like)

    def _add(self, text: str | None, like: Span) -> None:
        if text:
            # A line feed in the file is a space; alone it would be taken for a break.
            self._line.append(replace(like, text=text.replace("\n", " ")))

    def _child(self, child: Any, like: Span) -> None:
        name = child.tag
        if not isinstance(name, str) or name in NO_WORDS:
            return
        sort = left_as(child, is_in_main=self._is_in_main)
        if sort:
            words = " ".join(text_in(child).split())
            if words or sort in ("video", "sound", "embedded page"):
                self._behind.append(Left(sort, words))
                if name not in IN_LINE and name not in IN_TEXT:
                    self._end_line()
        elif name == "br":
            self._line.append(_BREAK)
        elif name in ("img", "image"):
            self._behind.append(_picture(child))
        elif name == "input":
            return
        elif name in IN_LINE or name in FORMULA:
            self._in_line(child, like)
        else:
            self._end_line()
            self._found += self._block(child)

    def _in_line(self, child: Any, like: Span) -> None:
        if child.tag == "a" and (target := child.get("href", "").strip()):
            like = replace(like, target=target)
        if child.tag in BOLD:
            like = replace(like, is_bold=True)
        if language := child.get("lang", ""):
            like = replace(like, language=language)
        begin = len(self._line)
        self._depth = _allowed(self._depth + 1)
        self._children(child, like)
        self._depth -= 1
        if child.tag in ("sup", "sub"):
            self._raise(begin, child.tag)

    def _raise(self, begin: int, name: str) -> None:
        """Write what was read since then in letters that are high or low by themselves."""
        pieces = self._line[begin:]
        if not pieces:
            # Nothing is in it, or a block that is has ended the line.
            return
        before = self._line[begin - 1].text[-1] if begin else ""
        if letters := raised(name, "".join(each.text for each in pieces), before):
            moved = (replace(each, text=each.text.translate(letters)) for each in pieces)
            self._line[begin:] = moved

    def _end_line(self) -> None:
        self._found += map(Paragraph, lines(self._line))
        self._found += self._behind
        self._line, self._behind = [], []

    def _block(self, element: Any) -> Sequence[Block]:
        name = element.tag
        if name in HEADINGS:
            return _heading(HEADINGS[name], self._inside(element))
        match name:
            case "ul" | "ol" | "menu" | "dir":
                return self._list(element)
            case "dl":
                return self._definitions(element)
            case "table":
                return self._table(element)
            case "figure":
                return self._figure(element)
            case "pre":
                rows = text_in(element).split("\n")
                return [Paragraph(spans) for row in rows if (spans := tidy([Span(row)]))]
            case "summary":
                return [_bold(each) for each in self._inside(element)]
        inside = self._inside(element)
        if is_box(element) and inside:
            return [Box(inside, role_of(element))]
        return inside

    def _inside(self, element: Any) -> tuple[Block, ...]:
        is_in_main = self._is_in_main or element.tag in ("main", "article")
        return blocks_of(element, self._depth + 1, is_in_main=is_in_main)

    def _list(self, element: Any) -> list[Block]:
        items: list[tuple[Block, ...]] = []
        taken: set[Any] = set()
        for child in element:
            if child.tag == "li":
                items.append(self._inside(child))
                taken.add(child)
            elif child.tag in ("ul", "ol") and items:
                # A list between items belongs to the one before it.
                self._depth = _allowed(self._depth + 1)
                items[-1] += tuple(self._list(child))
                self._depth -= 1
                taken.add(child)
        items = [item for item in items if item]
        found: list[Block] = [Items(tuple(items), element.tag == "ol")] if items else []
        return [*found, *self._beside(element, taken)]

    def _definitions(self, element: Any) -> list[Block]:
        """Return a list: each name with what it means behind it."""
        items: list[tuple[Block, ...]] = []
        name: Spans = ()
        groups = [element, *element.findall("div")]
        entries = [
            part
            for child in element
            for part in (child if child.tag == "div" else (child,))
            if part.tag in ("dt", "dd")
        ]
        for child in entries:
            inside = self._inside(child)
            if child.tag == "dt":
                if name:
                    items.append((Paragraph(name),))
                name = tuple(replace(span, is_bold=True) for span in _in_one_line(inside))
                rest = tuple(each for each in inside if not isinstance(each, Paragraph))
                items += [rest] if rest else []
            else:
                first = inside[0] if inside else None
                if name and isinstance(first, Paragraph):
                    joined = tidy([*name, Span(": "), *first.spans])
                    inside = (Paragraph(joined), *inside[1:])
                elif name:
                    inside = (Paragraph(name), *inside)
                name = ()
                items += [inside] if inside else []
        if name:
            items.append((Paragraph(name),))
        taken = {*groups, *entries}
        beside = [block for group in groups for block in self._beside(group, taken)]
        return [*([Items(tuple(items))] if items else []), *beside]

    def _table(self, element: Any) -> list[Block]:
        caption = element.find("caption")
        found: list[Block] = [] if caption is None else [*map(_bold, self._inside(caption))]
        rows, has_header = rows_of(element, self._inside)
        if len(rows) == 1 and len(rows[0]) == 1:
            # A table of one cell is how word processors draw a box.
            return [*found, Box(rows[0][0])]
        return [*found, Table(rows, has_header)] if rows else found

    def _figure(self, element: Any) -> list[Block]:
        caption: list[Span] = []
        captions = element.findall("figcaption")
        found = self._beside(element, captions)
        for each in captions:
            for block in self._inside(each):
                if isinstance(block, Paragraph):
                    caption += [Span(" "), *block.spans]
                else:
                    found.append(block)
        at = next((n for n, each in enumerate(found) if isinstance(each, Picture)), None)
        if not caption:
            return found
        if at is None:
            return [*found, Paragraph(tidy(caption))]
        picture = found[at]
        assert isinstance(picture, Picture)
        found[at] = replace(picture, caption=tidy(caption))
        return found

    def _beside(self, element: Any, taken: Collection[Any]) -> list[Block]:
        """Return what is in an element beside those of its parts that were read already."""
        reader = _Reader(self._depth + 1, is_in_main=self._is_in_main)
        reader._add(element.text, _PLAIN)
        for child in element:
            if child in taken:
                reader._end_line()
            else:
                reader._child(child, _PLAIN)
            reader._add(child.tail, _PLAIN)
        reader._end_line()
        return reader._found


def _allowed(depth: int) -> int:
    """Return the depth; Unreadable if no leaflet is so deep, before Python's own limit is met."""
    if depth > budget.IMPORT_DEPTH:
        raise Unreadable(
            f"its parts are more than {budget.IMPORT_DEPTH} deep inside one another",
            "open it in a browser or a word processor, and save it again",
        )
    return depth


def _heading(level: int, inside: Sequence[Block]) -> list[Block]:
    """Make one heading of the words, and put what else is in it behind."""
    spans = _in_one_line(inside)
    others = [each for each in inside if not isinstance(each, Paragraph)]
    return [*([Heading(level, spans)] if spans else []), *others]


def _in_one_line(inside: Sequence[Block]) -> Spans:
    """Return the words of paragraphs one behind the other."""
    paragraphs = [each for each in inside if isinstance(each, Paragraph)]
    return tidy(span for each in paragraphs for span in (*each.spans, Span(" ")))


def _bold(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    return Paragraph(tuple(replace(span, is_bold=True) for span in block.spans))


def _picture(element: Any) -> Picture:
    return Picture(element.get("src", ""), " ".join(element.get("alt", "").split()))
