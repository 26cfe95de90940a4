"""A place in a text -> the keys that lead to it, and the name that is there.

By indentation alone: a text that is being typed is seldom YAML as a whole.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from toolkit.base.text.regex import regex
from toolkit.lsp.positions import Lines
from toolkit.model.text.citations import cited_in

Sort = Literal["reference", "glossary", "organisation", "record", "fragment"]

_LINE = regex(r"( *(?:- +)*)([A-Za-z_][A-Za-z0-9_-]*)?(:(?= |$))?")
_LINK = regex(r"\[[^\[\]]*\]\((glossary|record|fragment):([^()\s]*)\)")
_WORD = regex(r"[a-z0-9][a-z0-9-]*")
BARE: dict[str, Sort] = {
    "support": "organisation",
    "related": "record",
    "conditions": "record",
    "translation_of": "record",
}
"""The keys whose values are ids."""


class Named(NamedTuple):
    """A name in a line, and where it stands."""

    sort: Sort
    id: str
    start: int
    end: int


class Key(NamedTuple):
    """The key of a line, and where it stands."""

    name: str
    start: int
    end: int


def key_of(line: str) -> Key | None:
    """Return the key that a line begins with."""
    match = _LINE.match(line)
    return Key(match[2], *match.span(2)) if match and match[2] and match[3] else None


def indent_of(line: str) -> int:
    """Return the column of what a line says, after the signs of lists."""
    match = _LINE.match(line)
    return match.end(1) if match else 0


def above(lines: Lines, number: int) -> tuple[str, ...]:
    """Return the keys that what a line says is below, from the top of the file."""
    found: list[str] = []
    column = indent_of(lines[number])
    for at in range(number - 1, -1, -1):
        if not column:
            break
        key = key_of(lines[at])
        if key and key.start < column:
            found.append(key.name)
            column = key.start
    return tuple(reversed(found))


def around(lines: Lines, number: int) -> tuple[str, ...]:
    """Return the keys that the value on a line belongs to, with one on the line itself."""
    key = key_of(lines[number])
    return (*above(lines, number), *((key.name,) if key else ()))


def named_at(lines: Lines, number: int, column: int) -> Named | None:
    """Return the source, term, organisation, record or fragment that is named at a place."""
    line = lines[number]
    for cited in cited_in(line):
        if cited.start <= column <= cited.end:
            return Named("reference", cited.id, cited.start, cited.end)
    for match in _LINK.finditer(line):
        if match.start() <= column <= match.end():
            sort: Sort = match[1]  # type: ignore[assignment]
            return Named(sort, match[2], *match.span())
    keys = around(lines, number)
    key = key_of(line)
    if keys and keys[-1] in BARE:
        for match in _WORD.finditer(line, key.end if key else 0):
            if match.start() <= column <= match.end():
                return Named(BARE[keys[-1]], match[0], *match.span())
    return None
