"""Prose text -> the markup in it that the subset does not have, found by a full Markdown parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from toolkit.base import budget
from toolkit.base.text.regex import regex
from toolkit.model.text.citations import CITATION, NEAR_CITATION

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

ProblemKind = Literal[
    "emphasis",
    "html",
    "image",
    "heading",
    "heading-marks",
    "heading-alone",
    "code",
    "quote",
    "box-line",
    "do-box",
    "do-not-item",
    "inside",
    "rule",
    "table-head",
    "table-dashes",
    "table-row",
    "table-cell",
    "table-columns",
    "table-heading",
    "table-alone",
    "table-next",
    "line-break",
    "nested-list",
    "empty-item",
    "bullet-sign",
    "numbers",
    "joined-lines",
    "link",
    "language",
    "empty-link",
    "link-title",
    "broken-link",
    "blocks",
    "citation",
]


class MarkupProblem(Struct, frozen=True):
    """Markup that the subset does not have; `snippet` is as it is in the text."""

    kind: ProblemKind
    snippet: str


# A backslash at the end of a line is Markdown for a new line: it would be lost, and the line too.
_BROKEN_LINE = regex(r"(?<!\\)(?:\\\\)*\\\n")

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
    "hr": "rule",
}


# How far a part is looked for behind the one before it, and of how many parts it may be: in a text
# of nothing but marks each would otherwise be looked for in all of it.
_NEAR = 10_000
_MOST_PARTS = 200
_ENTITY = regex(r"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def forbidden(text: str) -> Iterator[MarkupProblem]:
    """What a full Markdown parser would see in the text and our subset does not have."""
    if "[@" in text:
        text = CITATION.sub(_without_signs, text)
    lines = text.split("\n")
    for token in _full().parse(text):
        # Headings with signs before them are the subset's own.
        if token.type in _FORBIDDEN and not token.markup.startswith("#"):
            yield MarkupProblem(_FORBIDDEN[token.type], _snippet_of_block(token, lines))
        children = token.children or []
        begin = 0
        for at, part in enumerate(children):
            if part.type == "link_open" and part.markup == "autolink":
                yield MarkupProblem("html", f"<{children[at + 1].content}>")
            elif part.type in _FORBIDDEN:
                snippet = _snippet(children, at)
                found = token.content.find(snippet, begin, begin + _NEAR)
                begin = max(begin, found)
                snippet = snippet if found >= 0 else part.markup
                yield MarkupProblem(_FORBIDDEN[part.type], snippet)
    for entity in _ENTITY.finditer(text):
        if entity[1].startswith("#") or _is_named(entity[1]):
            yield MarkupProblem("html", entity.group())
    for match in _BROKEN_LINE.finditer(text):
        yield MarkupProblem("line-break", match.group())
    for match in NEAR_CITATION.finditer(text):
        if not CITATION.match(text, match.start()):
            yield MarkupProblem("citation", match.group())


def _is_named(entity: str) -> bool:
    from html.entities import html5  # late: most texts have none

    return f"{entity};" in html5


def _without_signs(citation: re.Match[str]) -> str:
    """Hide signs in ids, which mean nothing there; places in the text stay what they are."""
    return _SIGN.sub("x", citation.group())


_SIGN = regex(r"[*_<>&`~!#|]")


def _snippet_of_block(token: Token, lines: list[str]) -> str:
    first, end = token.map or (0, 1)
    # A heading is marked by the line of signs below it.
    at = end - 1 if token.type == "heading_open" else first
    return lines[at].strip() if at < len(lines) else ""


def _snippet(children: list[Token], at: int) -> str:
    part = children[at]
    if part.type == "image":
        return "!["
    if part.type == "code_inline":
        return part.markup + part.content + part.markup
    if part.type == "html_inline":
        return part.content
    end = min(len(children), at + _MOST_PARTS)
    close = next((n for n in range(at + 1, end) if children[n].level == part.level), end)
    inner = "".join(child.content or child.markup for child in children[at + 1 : close])
    return part.markup + inner + part.markup


@cache
def _full() -> MarkdownIt:
    from markdown_it import MarkdownIt  # late: 40 ms that a text without markup need not pay

    return MarkdownIt("commonmark", {"maxNesting": budget.MARKS_DEPTH}).enable("table")
