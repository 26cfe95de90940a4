"""Prose text -> blocks: paragraphs and lists of text, citations, glossary terms and links.

The subset is Markdown's (CommonMark 0.31): lists, links, backslash escapes; plus `[@id]` citations.
Everything else is off in the parser, and reported, because an asterisk would print as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from html.entities import html5
from itertools import chain
from typing import TYPE_CHECKING, Any, Literal

from toolkit.model.base import REFERENCE_ID

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
    """`[@id]`: the source of what stands before it."""

    id: str


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
    ordered: bool = False


Block = Paragraph | ItemList

ProblemKind = Literal[
    "emphasis",
    "html",
    "image",
    "heading",
    "code",
    "quote",
    "rule",
    "nested-list",
    "link",
    "blocks",
    "citation",
]


@dataclass(frozen=True, slots=True)
class MarkupProblem:
    """Markup that the subset does not have; `snippet` is as it stands in the text."""

    kind: ProblemKind
    snippet: str


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
        """The words alone, a line for each paragraph or item."""
        return "\n".join(plain(line) for line in self.lines())


_SPACE_BEFORE_MARK = re.compile(r"\s+(?=[.,;:?!)]|$)")


def plain(nodes: tuple[Node, ...]) -> str:
    """Give the words of one line without its citations."""
    text = "".join(
        node.text if isinstance(node, Text) else "" if isinstance(node, Citation) else node.words
        for node in nodes
    )
    # "words [@id]." leaves a space before the full stop, "words. [@a] [@b] More" leaves three.
    return _SPACE_BEFORE_MARK.sub("", re.sub(r" {2,}", " ", text)).strip()


CITATION = re.compile(r"\[@(" + REFERENCE_ID[1:-1] + r")\]")

# What is meant as a citation but is none: [@NHS-gbs], [@one; @two], [@one without its bracket.
_NEAR_CITATION = re.compile(r"(?<!\\)\[\s*@(?:[^\[\]\n]{0,100}\]|[^\s\[\]]*)")

# Text without these characters is the same to every Markdown parser: most of a record needs none.
_PLAIN = re.compile(r"[^\\`*_<>&\[\]!#|~\t\r\x00]*")
# The two marks that records have, in the form in which no parser can take them for anything else.
_SIMPLE_MARK = re.compile(
    CITATION.pattern + r"|\[([^\\`*_<>&\[\]!#|~\t\r\x00]+)\]"
    r"\((glossary:[a-z0-9-]+|record:[a-z0-9-]+|#[a-z0-9-]+|https://[A-Za-z0-9./?=%:-]+)\)"
)
_LIST_OR_INDENT = re.compile(r"\s|[-+*=](?:\s|$|=)|[0-9]{1,9}[.)]|--")


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
    """Give the nodes of a line that has only citations and plain links; None of any other."""
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
            nodes.append(Citation(mark[1]))
        elif target.startswith("glossary:"):
            nodes.append(Term(target.removeprefix("glossary:"), mark[mark.re.groups - 1]))
        else:
            nodes.append(Link(target, mark[mark.re.groups - 1]))
    if at < len(text):
        nodes.append(Text(text[at:]))
        if not _PLAIN.fullmatch(text, at):
            return None
    return nodes


def _parse_markdown(text: str, *, block: bool) -> Parsed:
    problems = list(_forbidden(text))
    blocks: list[Block] = []
    # One entry a list: is it numbered, its items, and whether the current item has begun.
    stack: list[tuple[bool, list[tuple[Node, ...]]]] = []
    is_new_item = False
    for token in _subset().parse(text):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            if stack:
                problems.append(MarkupProblem("nested-list", token.markup))
            stack.append((token.type == "ordered_list_open", []))
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            ordered, items = stack.pop()
            if stack:
                stack[-1][1].extend(items)
            elif items:
                blocks.append(ItemList(tuple(items), ordered))
            is_new_item = True
        elif token.type == "list_item_open":
            is_new_item = True
        elif token.type == "inline":
            nodes = _merged(_nodes(token.children or [], problems))
            if not stack:
                blocks.append(Paragraph(nodes))
            elif is_new_item:
                stack[-1][1].append(nodes)
                is_new_item = False
            else:
                # A second paragraph of an item: items are one paragraph each.
                stack[-1][1][-1] = _merged([*stack[-1][1][-1], Text(" "), *nodes])
    if not block and (len(blocks) > 1 or any(isinstance(b, ItemList) for b in blocks)):
        problems.append(MarkupProblem("blocks", text.strip().split("\n")[0]))
    return Parsed(tuple(blocks), tuple(problems))


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
        elif token.type == "link_close" and target is not None:
            # A picture is a link with ! before it, and reported as a picture.
            yield _link(target, "".join(words), [] if before.endswith("!") else problems)
            target = None
        else:
            content = " " if token.type in ("softbreak", "hardbreak") else token.content
            if token.type == "citation":
                if target is None:
                    yield Citation(content)
            elif target is not None:
                words.append(content)
            elif content:
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


_FORBIDDEN: dict[str, ProblemKind] = {
    "em_open": "emphasis",
    "strong_open": "emphasis",
    "html_inline": "html",
    "html_block": "html",
    "image": "image",
    "heading_open": "heading",
    "code_inline": "code",
    "code_block": "code",
    "fence": "code",
    "blockquote_open": "quote",
    "hr": "rule",
}


_ENTITY = re.compile(r"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def _forbidden(text: str) -> Iterator[MarkupProblem]:
    """What a full Markdown parser would see in the text and our subset does not have."""
    lines = text.split("\n")
    for token in _full().parse(text):
        if token.type in _FORBIDDEN:
            yield MarkupProblem(_FORBIDDEN[token.type], _snippet_of_block(token, lines))
        children = token.children or []
        for at, part in enumerate(children):
            if part.type == "link_open" and part.markup == "autolink":
                yield MarkupProblem("html", f"<{children[at + 1].content}>")
            elif part.type in _FORBIDDEN:
                yield MarkupProblem(_FORBIDDEN[part.type], _snippet(children, at, token.content))
    for entity in _ENTITY.finditer(text):
        if entity[1].startswith("#") or f"{entity[1]};" in html5:
            yield MarkupProblem("html", entity.group())
    for match in _NEAR_CITATION.finditer(text):
        if not CITATION.match(text, match.start()):
            yield MarkupProblem("citation", match.group())


def _snippet_of_block(token: Token, lines: list[str]) -> str:
    first, end = token.map or (0, 1)
    # A heading may be marked by the line of signs below it.
    at = end - 1 if token.type == "heading_open" and token.markup in ("=", "-") else first
    return lines[at].strip() if at < len(lines) else ""


def _snippet(children: list[Token], at: int, content: str) -> str:
    part = children[at]
    if part.type == "image":
        return "!["
    if part.type == "code_inline":
        return part.markup + part.content + part.markup
    if part.type == "html_inline":
        return part.content
    close = next(
        (n for n in range(at + 1, len(children)) if children[n].level == part.level), len(children)
    )
    inner = "".join(child.content or child.markup for child in children[at + 1 : close])
    snippet = part.markup + inner + part.markup
    return snippet if snippet in content else part.markup


@cache
def _subset() -> MarkdownIt:
    from markdown_it import MarkdownIt  # late: 40 ms that a text without markup need not pay

    parser = MarkdownIt("zero").enable(["list", "link", "escape", "newline"])
    parser.inline.ruler.before("link", "citation", _citation)
    # Targets are checked by us, with a message, instead of silently left as text.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser


@cache
def _full() -> MarkdownIt:
    from markdown_it import MarkdownIt  # late, as above

    return MarkdownIt("commonmark")


def _citation(state: StateInline, silent: bool) -> bool:
    match = CITATION.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token: Any = state.push("citation", "", 0)
        token.content = match.group(1)
    state.pos = match.end()
    return True
