"""Prose text -> blocks: paragraphs and lists of text, citations, glossary terms and links.

The subset is Markdown's (CommonMark 0.31): lists, links, backslash escapes; plus `[@id]` citations.
Everything else is off in the parser, and reported, because an asterisk would print as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
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

ProblemKind = Literal["emphasis", "html", "image", "heading", "code", "quote", "rule", "nested-list",
                      "link", "blocks"]


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

    def nodes(self) -> Iterator[Node]:
        """Every node, in reading order."""
        for line in self.lines():
            yield from line

    def lines(self) -> Iterator[tuple[Node, ...]]:
        """Every paragraph and every list item, in reading order."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block.nodes
            else:
                yield from block.items

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

# Text without these characters is the same to every Markdown parser: most of a record needs none.
_PLAIN = re.compile(r"[^\\`*_<>&\[\]!#|~\n\t\r\x00]*")
_LIST_OR_INDENT = re.compile(r"(?m)^(?:\s|[-+*=](?:\s|$|=)|[0-9]{1,9}[.)]|---)| {2,}$")


def parse(text: str, *, block: bool) -> Parsed:
    """Parse a text; `block` allows paragraphs and lists, else it must be one paragraph."""
    quick = _parse_without_markdown(text, block=block)
    return quick if quick is not None else _parse_markdown(text, block=block)


def _parse_without_markdown(text: str, *, block: bool) -> Parsed | None:
    stripped = text.strip()
    if _LIST_OR_INDENT.search(stripped):
        return None
    chunks = re.split(r"\n{2,}", stripped) if block else [stripped]
    blocks: list[Block] = []
    for chunk in chunks:
        pieces = CITATION.split(chunk.replace("\n", " "))
        nodes: list[Node] = []
        # split() gives text, id, (the id's last repeated group,) text, id, …
        step = CITATION.groups + 1
        for at, piece in enumerate(pieces):
            if at % step == 0:
                if not _PLAIN.fullmatch(piece):
                    return None
                if piece:
                    nodes.append(Text(piece))
            elif at % step == 1:
                nodes.append(Citation(piece))
        blocks.append(Paragraph(tuple(nodes)))
    return Parsed(tuple(blocks))


def _parse_markdown(text: str, *, block: bool) -> Parsed:
    problems = list(_forbidden(text))
    blocks: list[Block] = []
    tokens = _subset().parse(text)
    stack: list[tuple[bool, list[tuple[Node, ...]]]] = []
    for token in tokens:
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
        elif token.type == "inline":
            nodes = tuple(_nodes(token.children or [], problems))
            if stack:
                stack[-1][1].append(nodes)
            else:
                blocks.append(Paragraph(nodes))
    if not block and (len(blocks) > 1 or any(isinstance(b, ItemList) for b in blocks)):
        problems.append(MarkupProblem("blocks", text.strip().split("\n")[0]))
    return Parsed(tuple(blocks), tuple(problems))


def _nodes(tokens: list[Token], problems: list[MarkupProblem]) -> Iterator[Node]:
    target: str | None = None
    words: list[str] = []
    for token in tokens:
        if token.type == "link_open":
            target, words = str(token.attrs.get("href", "")), []
        elif token.type == "link_close" and target is not None:
            yield _link(target, "".join(words), problems)
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


def _forbidden(text: str) -> Iterator[MarkupProblem]:
    """What a full Markdown parser would see in the text and our subset does not have."""
    for token in _full().parse(text):
        for part in (token, *(token.children or ())):
            kind = _FORBIDDEN.get(part.type)
            if kind:
                yield MarkupProblem(kind, _snippet(part, token))


def _snippet(part: Token, parent: Token) -> str:
    if part.type == "image":
        return "!["
    if part.type == "code_inline":
        return part.markup + part.content + part.markup
    if part.type in ("html_inline", "html_block"):
        return part.content.strip().split("\n")[0]
    if part.markup and part.type != "fence" and part is not parent:
        after = parent.content.split(part.markup, 1)
        return part.markup + (after[1].split(part.markup)[0] if len(after) > 1 else "") + part.markup
    return part.markup or part.content.strip().split("\n")[0]


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
