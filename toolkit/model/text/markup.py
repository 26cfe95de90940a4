"""Prose text -> its blocks, with citations, terms and links.

The subset is Markdown's (CommonMark 0.31): lists, headings, block quotes, links, backslash escapes;
plus GitHub's tables and `[@id]` citations. Everything else is off in the parser, and reported,
because an asterisk would print as it stands.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from toolkit.base import budget
from toolkit.model.text.blocks import Block, Node, Paragraph, Parsed, Text
from toolkit.model.text.citations import CITATION
from toolkit.model.text.markup_problems import MarkupProblem, forbidden
from toolkit.model.text.read_blocks import BlockReader
from toolkit.model.text.read_nodes import merged, nodes_of
from toolkit.model.text.simple_line import LIST_OR_INDENT, SIMPLE_MARK, UNUSUAL, marks_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline


def parse(text: str, *, block: bool) -> Parsed:
    """Parse a text; `block` allows paragraphs and lists, else it must be one paragraph."""
    quick = _parse_without_markdown(text, block=block)
    return quick if quick is not None else _parse_markdown(text, block=block)


def _parse_without_markdown(text: str, *, block: bool) -> Parsed | None:
    blocks: list[Block] = []
    for chunk in text.strip("\n").split("\n\n"):
        lines = chunk.strip("\n").split("\n")
        for line in lines:
            if LIST_OR_INDENT.match(line) or line[-1:].isspace():
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
    for mark in SIMPLE_MARK.finditer(text) if "[" in text else ():
        start, end = mark.span()
        if start > at:
            nodes.append(Text(text[at:start]))
            if UNUSUAL.search(text, at, start):
                return None
        at = end
        nodes += [node for node, _words in marks_of(mark)]
    if at < len(text):
        nodes.append(Text(text[at:]))
        if UNUSUAL.search(text, at):
            return None
    return nodes


def _parse_markdown(text: str, *, block: bool) -> Parsed:
    problems = list(forbidden(text))
    reader = BlockReader(text, problems, _nodes_of_line)
    for token in _subset().parse(text):
        reader.read(token)
    reader.end()
    blocks = tuple(reader.blocks)
    if not block and (len(blocks) > 1 or any(not isinstance(b, Paragraph) for b in blocks)):
        problems.append(MarkupProblem("blocks", text.strip().split("\n")[0]))
    return Parsed(blocks, tuple(problems))


def _nodes_of_line(text: str, problems: list[MarkupProblem]) -> tuple[Node, ...]:
    """Return the nodes of a piece of a line, such as a cell; `problems` grows."""
    (token,) = _subset().parseInline(text)
    return merged(nodes_of(token.children or [], problems))


_KNOWN = ["list", "heading", "blockquote", "table", "link", "escape", "newline"]


@cache
def _subset() -> MarkdownIt:
    from markdown_it import MarkdownIt  # late: 40 ms that a text without markup need not pay

    parser = MarkdownIt("zero", {"maxNesting": budget.MARKS_DEPTH}).enable(_KNOWN)
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
