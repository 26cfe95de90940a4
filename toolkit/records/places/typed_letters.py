"""A line of a quoted or plain YAML text -> the letters it stands for, each with its columns."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from toolkit.base.text.regex import regex

_ESCAPE = regex(
    r"\\(?:x[0-9A-Fa-f]{2}|u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}"
    r"|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)"
)
# Escapes that stand for white space, or, at the end of a line, for nothing at all.
_BLANK = frozenset(("\\n", "\\t", "\\r", "\\v", "\\f", "\\ ", "\\_", "\\N", "\\L", "\\P"))


class Letter(Struct, frozen=True):
    """One letter of a text as it is in the file; columns count from 1, the end is exclusive."""

    line: int
    column: int
    end_column: int


def typed_letters(
    line: str, number: int, start: int, end: int, style: str | None
) -> Iterator[Letter]:
    """Yield the letters from offset `start` to `end` that are not white space.

    `style` is the text's own: a single or double quotation mark, |, > or None.
    """
    at = start
    while at < end:
        length = 1
        if style == "'" and line.startswith("''", at):
            length = 2
        elif style == '"' and line[at] == "\\":
            match = _ESCAPE.match(line, at, end)
            length = match.end() - at if match else end - at
            if match is None or match.group() in _BLANK or _is_blank_code(match.group()):
                at += length
                continue
        elif line[at].isspace():
            at += 1
            continue
        yield Letter(number, at + 1, at + length + 1)
        at += length


def _is_blank_code(escape: str) -> bool:
    return len(escape) in (4, 6, 10) and chr(int(escape[2:], 16)).isspace()
