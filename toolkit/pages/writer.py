"""Text of a record -> rich text; numbers the sources and gathers the terms in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from toolkit.base.text.regex import regex
from toolkit.model.shared import Reference as Source
from toolkit.model.text import blocks as typed
from toolkit.model.text.do_lists import worded
from toolkit.model.text.markup import parse
from toolkit.pages.do_words import do_words
from toolkit.pages.errors import PageError
from toolkit.pages.languages.translations import direction, letters_direction
from toolkit.pages.parts import GlossaryEntry, Reference
from toolkit.pages.rich_text import (
    Block,
    Box,
    CitationNode,
    Heading,
    ItemList,
    LanguageNode,
    Line,
    LinkNode,
    Node,
    Paragraph,
    Prose,
    Table,
    TableRow,
    TermNode,
    TextNode,
)
from toolkit.pages.sources.citation_text import (
    address,
    citation_text,
    day_read,
    issued_in_words,
    publisher_of,
    title_of,
)
from toolkit.pages.sources.cited_places import place_in_words
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
        nodes = [node for line in parse(text, block=False).lines() for node in line]
        return self._line(tuple(nodes))

    def optional_line(self, text: str) -> Line | None:
        """Resolve a paragraph that may have been left out."""
        return self.line(text) if text else None

    def lines(self, texts: Iterable[str]) -> tuple[Line, ...]:
        """Resolve several paragraphs, such as the items of a list."""
        return tuple(self.line(text) for text in texts)

    def prose(self, text: str) -> Prose:
        """Resolve all that prose may hold."""
        parsed = worded(parse(text, block=True), do_words(self._language))
        return Prose(text=parsed.plain, blocks=tuple(map(self._block, parsed.blocks)))

    def references(self) -> tuple[Reference, ...]:
        """Return the sources cited so far, by number."""
        return tuple(
            self._reference(number, self._sources[id], times)
            for number, (id, times) in enumerate(self._cited.items(), start=1)
        )

    def glossary(self) -> tuple[GlossaryEntry, ...]:
        """Return the terms used so far, in the order of the alphabet."""
        return tuple(sorted(self._terms.values(), key=lambda entry: entry.term.casefold()))

    def _block(self, block: typed.Block) -> Block:
        if isinstance(block, typed.Heading):
            line = self._line(block.nodes)
            return Heading(text=line.text, nodes=line.nodes)
        if isinstance(block, typed.Box):
            inside = tuple(map(self._plain_block, block.blocks))
            return Box(kind=block.kind, heading=block.heading, blocks=inside)
        if isinstance(block, typed.Table):
            # The header holds no sources: it is printed again beside each cell where it is narrow.
            header = tuple(map(self._line, block.header))
            return Table(header=header, rows=tuple(map(self._row, block.rows)))
        return self._plain_block(block)

    def _row(self, cells: typed.Cells) -> TableRow:
        return TableRow(cells=tuple(map(self._line, cells)))

    def _plain_block(self, block: typed.Paragraph | typed.ItemList) -> Paragraph | ItemList:
        if isinstance(block, typed.Paragraph):
            line = self._line(block.nodes)
            return Paragraph(text=line.text, nodes=line.nodes)
        items = tuple(map(self._line, block.items))
        return ItemList(ordered=bool(block.numbers), numbers=block.numbers, items=items)

    def _line(self, nodes: tuple[typed.Node, ...]) -> Line:
        return Line(text=typed.plain(nodes), nodes=tuple(map(self._node, _tidy(nodes))))

    def _node(self, node: typed.Node) -> Node:
        if isinstance(node, typed.Text):
            return TextNode(text=node.text)
        if isinstance(node, typed.Citation):
            return self._citation(node)
        if isinstance(node, typed.Term):
            return self._term(node)
        if isinstance(node, typed.Foreign):
            # A name in Latin letters keeps its order among them, whatever it is marked as.
            where = letters_direction(node.words) or direction(node.language)
            return LanguageNode(text=node.words, language=node.language, direction=where)
        url, to = self._target(node.target)
        if not url:
            return TextNode(text=node.words)
        return LinkNode(text=node.words, url=url, to=to)

    def _citation(self, node: typed.Citation) -> CitationNode:
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

    def _term(self, node: typed.Term) -> TermNode:
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
            published_by=publisher_of(source, self._language),
            issued=issued_in_words(source, self._language),
            url=address(source),
            read=day_read(source, self._language),
            citations=times,
        )


_SPACES = regex(r"\s+")


def _tidy(nodes: tuple[typed.Node, ...]) -> tuple[typed.Node, ...]:
    """Take out the spaces before citation marks, which hug the word that they belong to."""
    tidied: list[typed.Node] = []
    for at, node in enumerate(nodes):
        if isinstance(node, typed.Text):
            text = _SPACES.sub(" ", node.text)
            following = nodes[at + 1] if at + 1 < len(nodes) else None
            if following is None or isinstance(following, typed.Citation):
                text = text.rstrip()
            if at == 0:
                text = text.lstrip()
            if not text:
                continue
            node = typed.Text(text)
        tidied.append(node)
    return tuple(tidied)
