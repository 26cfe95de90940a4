"""A text of a record -> its words in their order, with what its marks stand for."""

from __future__ import annotations

import unicodedata
from typing import Any

from toolkit.model.text.blocks import Block, Box, Citation, Heading, ItemList, Node, Table, Text
from toolkit.model.text.markup import parse
from toolkit.records.reading.library import Library

_NOT_OF_THE_SOURCE = {"id", "citation_key", "accessed"}
"""How a record names it, and the day on which its address was last opened."""


def single_spaced(text: str) -> str:
    """Return words in one form of Unicode, with a single space between two."""
    return " ".join(unicodedata.normalize("NFC", text).split())


class Texts:
    """Reads marked texts; what they cite and explain comes from the library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def marked(self, text: str, *, block: bool) -> list[Any]:
        """Return the blocks of a text, each with its words and what its marks stand for."""
        return list(map(self._block, parse(text, block=block).blocks))

    def organisation(self, id: str) -> list[Any]:
        """Return what a page says of an organisation."""
        found = self._library.organisations.get(id)
        said = found.model_dump(mode="json", exclude={"id"}, exclude_none=True) if found else {}
        return [id, {key: single_spaced(value) for key, value in said.items()}]

    def _block(self, block: Block) -> list[Any]:
        match block:
            case ItemList(items, numbers):
                return ["list", list(numbers), list(map(self._line, items))]
            case Table(header, rows):
                return ["table", [list(map(self._line, row)) for row in (header, *rows)]]
            case Box(heading, blocks, kind):
                return ["box", kind, single_spaced(heading), list(map(self._block, blocks))]
            case Heading(nodes):
                return ["heading", self._line(nodes)]
        return ["paragraph", self._line(block.nodes)]

    def _line(self, nodes: tuple[Node, ...]) -> list[Any]:
        """Return words and marks in turn; how the words were cut into nodes does not show."""
        found: list[Any] = []
        for node in nodes:
            if not isinstance(node, Text):
                found.append(self._mark(node))
            elif found and isinstance(found[-1], str):
                found[-1] += node.text
            else:
                found.append(node.text)
        spaced = [_one_space(each) if isinstance(each, str) else each for each in found]
        if spaced and isinstance(spaced[0], str):
            spaced[0] = spaced[0].lstrip()
        if spaced and isinstance(spaced[-1], str):
            spaced[-1] = spaced[-1].rstrip()
        return [each for each in spaced if each != ""]

    def _mark(self, node: Any) -> list[Any]:
        if isinstance(node, Citation):
            source = self._library.references.get(node.id)
            said = source and source.model_dump(
                mode="json",
                exclude=_NOT_OF_THE_SOURCE | set(source.model_extra or ()),
                exclude_defaults=True,
            )
            return ["source", said or node.id, single_spaced(node.place)]
        name = type(node).__name__.lower()
        words = single_spaced(node.words)
        if name == "term":
            term = self._library.glossary.get(node.id)
            meaning = [single_spaced(term.term), single_spaced(term.meaning)] if term else node.id
            return [name, words, meaning]
        return [name, words, node.target if name == "link" else node.language]


def _one_space(text: str) -> str:
    """Return the same with single spaces; one at an end may part it from a mark, and stays."""
    inner = single_spaced(text)
    if not inner:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + inner + (" " if text[-1].isspace() else "")
