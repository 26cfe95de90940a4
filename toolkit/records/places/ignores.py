"""Comments `# toolkit: ignore[CODE] reason` -> which codes are ignored on which lines, and why.

Beside a key the comment covers the key with all under it, beside a list entry that entry, beside
the last line of a text that goes over several lines the whole text. Alone on a line it covers the
key or entry that comes next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from toolkit.base import budget
from toolkit.base.diagnostics import Span
from toolkit.base.text.regex import regex
from toolkit.records.places.covered import Covered
from toolkit.records.places.places import find_places

_MARK = regex(
    r"#[ \t]*toolkit:[ \t]*ignore\b(?:[ \t]*\[([^\]\r\n]*)\])?[ \t:]*([^\r\n]*)", re.IGNORECASE
)
_WORD = regex(r"\w")


class Ignore(NamedTuple):
    """One comment: the codes it names, its reason, and the lines it covers."""

    codes: tuple[str, ...]
    reason: str
    span: Span
    first_line: int
    last_line: int
    source: str = ""
    """The line that the comment is on."""


def find_ignores(text: str) -> tuple[Ignore, ...]:
    """Return every ignore comment of a YAML text, in order."""
    if not _MARK.search(text):
        return ()
    return tuple(_find(Covered(find_places(text))))


def _find(covered: Covered) -> Iterator[Ignore]:
    for number, line in enumerate(covered.places.lines, start=1):
        if not _MARK.search(line):
            continue
        start = _comment_start(covered, number, line)
        match = _MARK.search(line, start) if start is not None else None
        if match is None:
            continue
        named = (code.strip() for code in (match[1] or "").split(","))
        # A reason of nothing but dashes is none.
        reason = match[2].strip() if _WORD.search(match[2]) else ""
        span = Span(number, match.start() + 1, number, len(line.rstrip()) + 1)
        # A dash by itself belongs to the entry below.
        alone = not line[:start].strip(" \t-")
        first, last = covered.below(number) if alone else covered.beside(number)
        # Each code once, in the order in which they are named.
        codes = tuple(dict.fromkeys(filter(None, named)))
        yield Ignore(codes, reason, span, first, last, line[: budget.SHOWN_LINE])


def _comment_start(covered: Covered, number: int, line: str) -> int | None:
    """Return the position at which a line's comment begins; a # inside a text begins none."""
    at = line.find("#")
    while at >= 0:
        if (at == 0 or line[at - 1] in " \t") and not covered.in_text(number, at + 1):
            return at
        at = line.find("#", at + 1)
    return None
