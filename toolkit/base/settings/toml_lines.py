"""A key of a TOML file -> the line that it is on, since Python's reader keeps no places."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence

_MOST_LETTERS = 100_000
_MOST_TRIES = 50
"""Lines that only look like the key's; each costs a reading of all above it."""


def at_line(text: str, steps: Sequence[str]) -> str:
    """Return ", line 7" for a key such as style, accent or box, 0, text; else its table's line.

    Empty if no line can be told for certain.
    """
    if len(text) > _MOST_LETTERS:
        return ""
    lines = text.splitlines(keepends=True)
    for length in range(len(steps), 0, -1):
        if found := _line_of(lines, steps[:length]):
            return f", line {found}"
    return ""


def _line_of(lines: list[str], steps: Sequence[str]) -> int:
    first = _table_of(lines, steps)
    names = [step for step in steps if not step.isdecimal()]
    word = re.compile(rf"(?<![\w-]){re.escape(names[-1])}(?![\w-])") if names else None
    tries = 0
    for at, line in enumerate(lines):
        if word is None or not word.search(line) or at < first:
            continue
        tries += 1
        if tries > _MOST_TRIES:
            break
        before, after = _read(lines[:at]), _read(lines[: at + 1])
        if before is None or _has(before, steps):
            continue
        # A value of several lines is whole only further down; its key is on this line.
        key = re.search(rf"""{word.pattern}["']?\s*=""", line)
        if _has(after, steps) or (after is None and key and _has(before, steps[:-1])):
            return at + 1
    return 0


def _table_of(lines: list[str], steps: Sequence[str]) -> int:
    """Return how many lines are above the table of a list such as [[box]]; 0 if it is not known."""
    if len(steps) < 2 or not steps[1].isdecimal():
        return 0
    header = re.compile(rf"\s*\[\[\s*{re.escape(steps[0])}\s*\]\]")
    found = [at for at, line in enumerate(lines) if header.match(line)]
    at = found[int(steps[1])] if int(steps[1]) < len(found) else 0
    # What looks like a header may be in a text of several lines.
    return 0 if _has(_read(lines[:at]), steps[:2]) else at


def _read(lines: list[str]) -> object:
    """Return the data, or None where the lines end inside a value."""
    try:
        return tomllib.loads("".join(lines))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return None


def _has(data: object, steps: Sequence[str]) -> bool:
    for step in steps:
        if isinstance(data, dict) and step in data:
            data = data[step]
        elif isinstance(data, list) and step.isdecimal() and int(step) < len(data):
            data = data[int(step)]
        else:
            return False
    return data is not None
