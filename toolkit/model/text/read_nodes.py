"""Markdown's tokens of one line -> its nodes: text, citations, terms, links and other languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from toolkit.base.text.regex import regex
from toolkit.model.text.blocks import Citation, Foreign, Link, Node, Term, Text
from toolkit.model.text.citations import Cited, cited_in
from toolkit.model.text.foreign import SCHEME, is_language
from toolkit.model.text.markup_problems import MarkupProblem

if TYPE_CHECKING:
    from markdown_it.token import Token


def merged(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Make one text of texts that follow one another: line ends and escapes cut them apart."""
    merged: list[Node] = []
    for node in nodes:
        last = merged[-1] if merged else None
        if isinstance(node, Text) and isinstance(last, Text):
            merged[-1] = Text(last.text + node.text)
        else:
            merged.append(node)
    return tuple(merged)


def nodes_of(tokens: list[Token], problems: list[MarkupProblem]) -> Iterator[Node]:
    """Yield the nodes of one line's tokens; `problems` grows."""
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
                    yield from map(as_node, cited_in(content))
            elif target is not None:
                words.append(content)
            elif content:
                if "](" in content:
                    problems.append(MarkupProblem("broken-link", "]("))
                yield Text(content)
            if target is None:
                before = content


_TARGET = regex(r"https://[^\s]+|record:[a-z0-9-]+|#[a-z0-9_-]+")


def _link(target: str, words: str, problems: list[MarkupProblem]) -> Node:
    if target.startswith("glossary:"):
        return Term(target.removeprefix("glossary:"), words)
    if target.startswith(SCHEME):
        language = target.removeprefix(SCHEME)
        if is_language(language):
            return Foreign(language, words)
        problems.append(MarkupProblem("language", target))
        return Text(words)
    if not _TARGET.fullmatch(target):
        problems.append(MarkupProblem("link", target))
        return Text(words)
    return Link(target, words)


def as_node(cited: Cited) -> Citation:
    """Make a node of a citation."""
    return Citation(cited.id, cited.place)
