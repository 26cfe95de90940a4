"""Prose text -> blocks: paragraphs and lists of text, citations, glossary terms and links.

The subset is Markdown's (CommonMark 0.31): lists, links, backslash escapes; plus `[@id]` citations.
Everything else is off in the parser, and reported, because an asterisk would print as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any

from toolkit.model.text.citations import CITATION, Cited, cited_in
from toolkit.model.text.line_items import is_item_below
from toolkit.model.text.markup_problems import MarkupProblem, forbidden

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Citation:
    """`[@id]` or `[@id, page 12]`: the source of what stands before it, and where in it."""

    id: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """`[words](glossary:id)`: words whose meaning the glossary gives."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Link:
    """`[words](target)`: https://… , record:id or #section."""

    target: str
    words: str


Node = Text | Citation | Term | Link


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list with bullets, or with numbers."""

    items: tuple[tuple[Node, ...], ...]
    numbers: tuple[int, ...] = ()
    """The number of each item as it was typed; a list with bullets has none."""


Block = Paragraph | ItemList


@dataclass(frozen=True, slots=True)
class Parsed:
    """A parsed text: what it says, and what it may not contain."""

    blocks: tuple[Block, ...]
    problems: tuple[MarkupProblem, ...] = ()

    def nodes(self) -> tuple[Node, ...]:
        """Every node, in reading order."""
        lines = self.lines()
        return lines[0] if len(lines) == 1 else tuple(chain.from_iterable(lines))

    def lines(self) -> list[tuple[Node, ...]]:
        """Every paragraph and every list item, in reading order."""
        lines: list[tuple[Node, ...]] = []
        for block in self.blocks:
            if isinstance(block, Paragraph):
                lines.append(block.nodes)
            else:
                lines.extend(block.items)
        return lines

    @property
    def plain(self) -> str:
        """The words alone, a line for each paragraph or item, with the item's number."""
        lines: list[str] = []
        for block in self.blocks:
            if isinstance(block, Paragraph):
                lines.append(plain(block.nodes))
            elif block.numbers:
                numbered = zip(block.numbers, block.items, strict=True)
                lines.extend(f"{number}. {plain(item)}" for number, item in numbered)
            else:
                lines.extend(map(plain, block.items))
        return "\n".join(lines)


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
    return re.sub(r" {2,}", " ", text).strip()


# Text without these characters is the same to every Markdown parser: most of a record needs none.
_PLAIN = re.compile(r"[^\\`*_<>&\[\]!#|~\t\r\x00]*")
# The two marks that records have, in the form in which no parser can take them for anything else.
_SIMPLE_MARK = re.compile(
    rf"(?P<citation>{CITATION.pattern})"
    r"|\[([^\\`*_<>&\[\]!#|~\t\r\x00]+)\]"
    r"\((glossary:[a-z0-9-]+|record:[a-z0-9-]+|#[a-z0-9-]+|https://[A-Za-z0-9./?=%:-]+)\)"
)
_LIST_OR_INDENT = re.compile(
    r"\s|[-+*=](?:\s|$|=)|--|[•·▪◦‣●–—]|[0-9]{1,9}[.)]|\(?(?:[0-9]{1,9}|[A-Za-z]|[ivxIVX]{2,4})[.)]\s"
)


def parse(text: str, *, block: bool) -> Parsed:
    """Parse a text; `block` allows paragraphs and lists, else it must be one paragraph."""
    quick = _parse_without_markdown(text, block=block)
    return quick if quick is not None else _parse_markdown(text, block=block)


def _parse_without_markdown(text: str, *, block: bool) -> Parsed | None:
    blocks: list[Block] = []
    for chunk in text.strip("\n").split("\n\n"):
        lines = chunk.strip("\n").split("\n")
        if any(_LIST_OR_INDENT.match(line) or line[-1:].isspace() for line in lines):
            return None
        nodes = _simple_nodes(" ".join(lines))
        if nodes is None or (blocks and not block):
            return None
        if nodes:
            blocks.append(Paragraph(tuple(nodes)))
    return Parsed(tuple(blocks))


def _simple_nodes(text: str) -> list[Node] | None:
    """Return the nodes of a line that has only citations and plain links; None of any other."""
    nodes: list[Node] = []
    at = 0
    for mark in _SIMPLE_MARK.finditer(text) if "[" in text else ():
        start, end = mark.span()
        if start > at:
            nodes.append(Text(text[at:start]))
            if not _PLAIN.fullmatch(text, at, start):
                return None
        at = end
        target = mark[mark.re.groups]
        if target is None:
            nodes += map(_as_node, cited_in(text, start, end))
        elif target.startswith("glossary:"):
            nodes.append(Term(target.removeprefix("glossary:"), mark[mark.re.groups - 1]))
        else:
            nodes.append(Link(target, mark[mark.re.groups - 1]))
    if at < len(text):
        nodes.append(Text(text[at:]))
        if not _PLAIN.fullmatch(text, at):
            return None
    return nodes


@dataclass(slots=True)
class _List:
    """A list that is being read: its sign, and of each item the number as typed and its nodes."""

    sign: str
    line: str
    items: list[tuple[str, str, tuple[Node, ...]]]


def _parse_markdown(text: str, *, block: bool) -> Parsed:
    problems = list(forbidden(text))
    lines = text.split("\n")
    blocks: list[Block] = []
    stack: list[_List] = []
    is_new_item = False
    for token in _subset().parse(text):
        line = lines[token.map[0]].strip() if token.map and token.map[0] < len(lines) else ""
        if token.type in ("bullet_list_open", "ordered_list_open"):
            if stack:
                problems.append(MarkupProblem("nested-list", token.markup))
            stack.append(_List(token.markup, line, []))
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            read = stack.pop()
            if stack:
                stack[-1].items.extend(read.items)
            else:
                blocks.append(_list_block(read, problems))
        elif token.type == "list_item_open":
            stack[-1].items.append((token.info, line, ()))
            is_new_item = True
        elif token.type == "inline":
            nodes = _merged(_nodes(token.children or [], problems))
            if not any(each.kind == "table" for each in problems):
                problems.extend(_joined(token.content))
            if not stack:
                blocks.append(Paragraph(nodes))
            else:
                number, line, before = stack[-1].items[-1]
                if not is_new_item:
                    # A second paragraph of an item: items are one paragraph each.
                    nodes = _merged([*before, Text(" "), *nodes])
                stack[-1].items[-1] = number, line, nodes
                is_new_item = False
    blocks = [each for each in blocks if not isinstance(each, ItemList) or each.items]
    if not block and (len(blocks) > 1 or any(isinstance(b, ItemList) for b in blocks)):
        problems.append(MarkupProblem("blocks", text.strip().split("\n")[0]))
    return Parsed(tuple(blocks), tuple(problems))


def _list_block(read: _List, problems: list[MarkupProblem]) -> Block:
    """Make a list of what was read; one number alone, such as a year, begins a paragraph."""
    first, line, nodes = read.items[0]
    if first and len(read.items) == 1:
        return Paragraph(_merged([Text(f"{first}{read.sign} "), *nodes]))
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
    for above, line in pairwise(lines):
        if is_item_below(line, above):
            yield MarkupProblem("joined-lines", line.strip())
            return


def _merged(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Make one text of texts that follow one another: line ends and escapes cut them apart."""
    merged: list[Node] = []
    for node in nodes:
        last = merged[-1] if merged else None
        if isinstance(node, Text) and isinstance(last, Text):
            merged[-1] = Text(last.text + node.text)
        else:
            merged.append(node)
    return tuple(merged)


def _nodes(tokens: list[Token], problems: list[MarkupProblem]) -> Iterator[Node]:
    target: str | None = None
    words: list[str] = []
    before = ""
    for token in tokens:
        if token.type == "link_open":
            target, words = str(token.attrs.get("href", "")), []
            if token.attrs.get("title"):
                problems.append(MarkupProblem("link-title", str(token.attrs["title"])))
        elif token.type == "link_close" and target is not None:
            # A picture is a link with ! before it, and reported as a picture.
            if not "".join(words).strip():
                problems.append(MarkupProblem("empty-link", target))
            yield _link(target, "".join(words), [] if before.endswith("!") else problems)
            target = None
        else:
            content = " " if token.type in ("softbreak", "hardbreak") else token.content
            if token.type == "citation":
                if target is None:
                    yield from map(_as_node, cited_in(content))
            elif target is not None:
                words.append(content)
            elif content:
                if "](" in content:
                    problems.append(MarkupProblem("broken-link", "]("))
                yield Text(content)
            if target is None:
                before = content


_TARGET = re.compile(r"https://[^\s]+|record:[a-z0-9-]+|#[a-z0-9_-]+")


def _link(target: str, words: str, problems: list[MarkupProblem]) -> Node:
    if target.startswith("glossary:"):
        return Term(target.removeprefix("glossary:"), words)
    if not _TARGET.fullmatch(target):
        problems.append(MarkupProblem("link", target))
        return Text(words)
    return Link(target, words)


def _as_node(cited: Cited) -> Citation:
    return Citation(cited.id, cited.place)


@cache
def _subset() -> MarkdownIt:
    from markdown_it import MarkdownIt  # late: 40 ms that a text without markup need not pay

    parser = MarkdownIt("zero").enable(["list", "link", "escape", "newline"])
    parser.inline.ruler.before("link", "citation", _citation)
    # Targets are checked by us, with a message, instead of silently left as text.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser


def _citation(state: StateInline, silent: bool) -> bool:
    match = CITATION.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token: Any = state.push("citation", "", 0)
        token.content = match.group()
    state.pos = match.end()
    return True
