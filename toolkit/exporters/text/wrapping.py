"""Words -> lines of a width, in columns of a screen with letters of one width."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from toolkit.base.text.regex import regex

# Between two marks of direction a short run, such as a phone number, stays on one line: the next
# line would not know its direction. Elsewhere a line breaks at spaces alone, so that an address or
# a long word stays whole, and between letters that are written without spaces.
_SHORT_RUN = "([\u200e\u200f])[^\u200e\u200f]{1,24}\\1"
_NO_SPACES = "\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
# What may not begin a line in Chinese and Japanese.
_CLOSING = "、。，．：；？！）」』】〕〉》％"
_TOKEN = regex(
    f"(?:{_SHORT_RUN}|[^\\s{_NO_SPACES}]|\u00a0)+|[{_NO_SPACES}](?:[{_CLOSING}]|\\[[^\\]\\s]*\\])*"
)


def columns(text: str) -> int:
    """Return how many columns a text takes."""
    return sum(map(_columns, text))


def _columns(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def words(text: str) -> Iterator[tuple[str, str]]:
    """Yield what a line may not be broken in, each after the space before it, if there is one."""
    end = 0
    for found in _TOKEN.finditer(text):
        yield (" " if found.start() > end else ""), found[0]
        end = found.end()


def wrapped(text: str, width: int) -> list[str]:
    """Divide a text into lines; a word that is longer than a line has one of its own."""
    return [line for part in text.split("\n") for line in _wrapped(part, width)]


def _wrapped(text: str, width: int) -> list[str]:
    lines = [""]
    for space, word in words(text):
        longer = f"{lines[-1]}{space}{word}" if lines[-1] else word
        if columns(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
