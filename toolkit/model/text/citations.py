"""`[@id]`, `[@{any id}, page 2]`, `[@a; @b]` in a text -> the sources and places that they name.

The form is Pandoc's: braces round an id with spaces, brackets, commas or semicolons in it; after a
comma the place in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from toolkit.base.text.regex import regex

_ID = r"[^\s\[\]{}@,;\\]+"
_ONE = (
    rf"@(?:\{{((?:[^{{}}\n]|\{{[^{{}}\n]*\}})+)\}}|({_ID}))"
    r"(?:\s*,\s*([^\s\[\]{};@\\][^\[\]{};@\\]{0,199})|\s*)"
)
_ANY = re.sub(r"\((?![?\\])", "(?:", _ONE)
AFTER_BRACKET = rf"@({_ID})\]|{_ANY}(?:;\s*{_ANY})*\]"
"""What follows the first bracket; the id of a source that is alone, without braces or a place."""
CITATION = regex(rf"\[(?:{AFTER_BRACKET})")
"""One pair of brackets with all the sources in it."""
_ONE_SOURCE = regex(_ONE)

NEAR_CITATION = regex(
    r"(?<!\\)\[(?:\s*-?@(?:[^\[\]\n]{0,100}\]|[^\s\[\]]*)|[^\[\]\n@]{1,60}[\s(;]-?@[\w{][^\[\]\n]{0,100}\])"
)
"""What is meant as a citation but is none: [@one, @two], [see @one], [@one without its bracket."""

_BARE = regex(_ID)
_BRACED = regex(r"(?:[^{}\n]|\{[^{}\n]*\})+")


class Cited(NamedTuple):
    """One source in a pair of brackets; where it is, from `start` to `end`."""

    id: str
    place: str
    start: int
    end: int


def cited_in(text: str, start: int = 0, end: int | None = None) -> Iterator[Cited]:
    """Yield the sources of every citation in a text, in order; escaped brackets are none."""
    for group in CITATION.finditer(text, start, len(text) if end is None else end):
        if not _is_escaped(text, group.start()):
            yield from sources_of(group)


def sources_of(group: re.Match[str]) -> list[Cited]:
    """Return the sources of one match of CITATION."""
    start, end = group.span()
    if group[1]:
        return [Cited(group[1], "", start, end)]
    sources = []
    found = list(_ONE_SOURCE.finditer(group.string, start, end))
    for one in found:
        place = " ".join((one[3] or "").split())
        # Of several each is pointed at by itself.
        if len(found) > 1:
            start, end = one.start(), one.end(1) + 1 if one[1] else one.end(2)
        sources.append(Cited(one[1] or one[2], place, start, end))
    return sources


def _is_escaped(text: str, at: int) -> bool:
    start = at
    while start and text[start - 1] == "\\":
        start -= 1
    return (at - start) % 2 == 1


def as_written(names: Iterable[str]) -> str:
    """Write a citation of a source that has these names, by the shortest that can be written."""
    for name in sorted(filter(_BRACED.fullmatch, names), key=len):
        return f"[@{name}]" if _BARE.fullmatch(name) else f"[@{{{name}}}]"
    return "[@citation-key]"
