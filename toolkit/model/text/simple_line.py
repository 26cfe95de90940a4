"""A text -> whether it is a line of words, citations and simple links, and the marks in it.

Most texts of a record are, and no Markdown parser would say anything else of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from toolkit.base.text.regex import regex
from toolkit.model.text.blocks import Citation, Link, Term
from toolkit.model.text.citations import AFTER_BRACKET, sources_of
from toolkit.model.text.read_nodes import as_node

Mark = tuple[Citation | Term | Link, tuple[int, int]]
"""A mark, and where what it names begins and ends."""

# Text without these characters is the same to every Markdown parser: most of a record needs none.
_SIGNS = r"\\`*_<>&\[\]!#|~\t\r\x00"
UNUSUAL = regex(rf"[{_SIGNS}]")
_UNUSUAL = b"\\`*_<>&[]!#|~\t\r\0"
# The two marks that records have, in the form in which no parser can take them for anything else.
SIMPLE_MARK = regex(
    # The bracket of both first: the search jumps from one to the next.
    rf"\[(?:{AFTER_BRACKET}|([^{_SIGNS}]+)\]"
    r"\((glossary:[a-z0-9-]+|record:[a-z0-9-]+|#[a-z0-9-]+|https://[A-Za-z0-9./?=%:-]+)\))"
)
LIST_OR_INDENT = regex(
    r"\s|[-+*=](?:\s|$|=)|--|[•·▪◦‣●–—]|[0-9]{1,9}[.)]|\(?(?:[0-9]{1,9}|[A-Za-z]|[ivxIVX]{2,4})[.)]\s"
)


class SimpleLine(NamedTuple):
    """A text in one line with nothing but words, citations and simple links."""

    words: str
    """The text with its marks blanked out, but for the words of links; same length."""
    marks: tuple[Mark, ...]


def simple_line(text: str) -> SimpleLine | None:
    """Return what a text is; None of one that must be parsed."""
    if "\n" in text or LIST_OR_INDENT.match(text) or text[-1:].isspace():
        return None
    pieces: list[str] = []
    marks: list[Mark] = []
    at = 0
    for mark in SIMPLE_MARK.finditer(text) if "[" in text else ():
        start, end = span = mark.span()
        source, words, _target = mark.groups()
        pieces += text[at:start], (f" {words}" if words else "").ljust(end - start)
        if source:
            marks.append((_citation(source), span))
        else:
            marks += marks_of(mark)
        at = end
    pieces.append(text[at:])
    said = "".join(pieces)
    return None if _is_unusual(said) else SimpleLine(said, tuple(marks))


# A record cites the same few sources again and again.
@lru_cache(maxsize=256)
def _citation(source: str) -> Citation:
    return Citation(source)


def _is_unusual(text: str) -> bool:
    """Whether UNUSUAL is found; a table of bytes is quicker than the pattern."""
    written = text.encode(errors="replace")
    return len(written.translate(None, _UNUSUAL)) < len(written)


def marks_of(mark: re.Match[str]) -> Iterator[Mark]:
    """Yield the nodes of a simple mark; a citation may name several sources."""
    source, words, target = mark.groups()
    if source:
        yield Citation(source), mark.span()
    elif target is None:
        for cited in sources_of(mark):
            yield as_node(cited), (cited.start, cited.end)
    elif target.startswith("glossary:"):
        yield Term(target.removeprefix("glossary:"), words), mark.span(3)
    else:
        yield Link(target, words), mark.span(3)
