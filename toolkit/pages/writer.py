"""Text of a record -> rich text; numbers the sources and gathers the terms in reading order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Literal

from toolkit.model.shared import Reference as Source
from toolkit.model.text import markup
from toolkit.pages.citation_text import address, citation_text, day_read, title_of
from toolkit.pages.cited_places import place_in_words
from toolkit.pages.errors import PageError
from toolkit.pages.parts import GlossaryEntry, Reference
from toolkit.pages.rich_text import (
    Block,
    CitationNode,
    ItemList,
    Line,
    LinkNode,
    Node,
    Paragraph,
    Prose,
    TermNode,
    TextNode,
)
from toolkit.records.reading.library import Library

Target = tuple[str, Literal["web", "page", "section"]]


class Writer:
    """Resolves one page's texts; whoever calls first gets the lower numbers."""

    def __init__(self, library: Library, language: str, target: Callable[[str], Target]) -> None:
        self._library = library
        self._language = language
        self._target = target
        self._cited: dict[str, int] = {}
        self._sources: dict[str, Source] = {}
        self._terms: dict[str, GlossaryEntry] = {}

    def line(self, text: str) -> Line:
        """Resolve one paragraph; should the text hold more, they are run together."""
        nodes = [node for line in markup.parse(text, block=False).lines() for node in line]
        return self._line(tuple(nodes))

    def optional_line(self, text: str) -> Line | None:
        """Resolve a paragraph that may have been left out."""
        return self.line(text) if text else None

    def lines(self, texts: Iterable[str]) -> tuple[Line, ...]:
        """Resolve several paragraphs, such as the items of a list."""
        return tuple(self.line(text) for text in texts)

    def prose(self, text: str) -> Prose:
        """Resolve paragraphs and lists."""
        parsed = markup.parse(text, block=True)
        return Prose(text=parsed.plain, blocks=tuple(self._block(b) for b in parsed.blocks))

    def optional_prose(self, text: str) -> Prose | None:
        """Resolve prose that may have been left out."""
        return self.prose(text) if text else None

    def references(self) -> tuple[Reference, ...]:
        """Return the sources cited so far, by number."""
        return tuple(
            self._reference(number, self._sources[id], times)
            for number, (id, times) in enumerate(self._cited.items(), start=1)
        )

    def glossary(self) -> tuple[GlossaryEntry, ...]:
        """Return the terms used so far, in the order of the alphabet."""
        return tuple(sorted(self._terms.values(), key=lambda entry: entry.term.casefold()))

    def _block(self, block: markup.Block) -> Block:
        if isinstance(block, markup.Paragraph):
            line = self._line(block.nodes)
            return Paragraph(text=line.text, nodes=line.nodes)
        items = tuple(map(self._line, block.items))
        return ItemList(ordered=bool(block.numbers), numbers=block.numbers, items=items)

    def _line(self, nodes: tuple[markup.Node, ...]) -> Line:
        return Line(text=markup.plain(nodes), nodes=tuple(map(self._node, _tidy(nodes))))

    def _node(self, node: markup.Node) -> Node:
        if isinstance(node, markup.Text):
            return TextNode(text=node.text)
        if isinstance(node, markup.Citation):
            return self._citation(node)
        if isinstance(node, markup.Term):
            return self._term(node)
        url, to = self._target(node.target)
        if not url:
            return TextNode(text=node.words)
        return LinkNode(text=node.words, url=url, to=to)

    def _citation(self, node: markup.Citation) -> CitationNode:
        source = self._library.references.get(node.id)
        if source is None:
            raise PageError(f"there is no reference “{node.id}” in references.json")
        # Two names of one source, and two places in it, are one source.
        id = source.id
        self._sources[id] = source
        times = self._cited[id] = self._cited.get(id, 0) + 1
        return CitationNode(
            number=list(self._cited).index(id) + 1,
            reference=id,
            occurrence=times,
            place=place_in_words(node.place, self._language),
        )

    def _term(self, node: markup.Term) -> TermNode:
        found = self._library.glossary.get(node.id)
        if found is None:
            raise PageError(f"there is no term “{node.id}” in glossary.yaml")
        self._terms[node.id] = GlossaryEntry(id=found.id, term=found.term, meaning=found.meaning)
        return TermNode(text=node.words, term=node.id, meaning=found.meaning)

    def _reference(self, number: int, source: Source, times: int) -> Reference:
        return Reference(
            number=number,
            id=source.id,
            text=citation_text(source, self._language),
            title=title_of(source),
            url=address(source),
            read=day_read(source, self._language),
            citations=times,
        )


_SPACES = re.compile(r"\s+")


def _tidy(nodes: tuple[markup.Node, ...]) -> tuple[markup.Node, ...]:
    """Take out the spaces before citation marks, which hug the word that they belong to."""
    tidied: list[markup.Node] = []
    for at, node in enumerate(nodes):
        if isinstance(node, markup.Text):
            text = _SPACES.sub(" ", node.text)
            following = nodes[at + 1] if at + 1 < len(nodes) else None
            if following is None or isinstance(following, markup.Citation):
                text = text.rstrip()
            if at == 0:
                text = text.lstrip()
            if not text:
                continue
            node = markup.Text(text)
        tidied.append(node)
    return tuple(tidied)
