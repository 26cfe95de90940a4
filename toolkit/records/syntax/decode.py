"""Bytes -> text: strict UTF-8 without the characters that no editor means to type."""

from __future__ import annotations

import re
from itertools import islice
from math import ceil

from toolkit.base import budget
from toolkit.base.diagnostics import Span
from toolkit.base.text.letters import odd_letters
from toolkit.base.text.regex import regex
from toolkit.records.problem import WHOLE_FILE, Problem, problem_at

_ODD_SPACES = (
    "\t\u00a0\u202f\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
)
_INDENTED_ODDLY = regex(rf"(?:\A|(?<=[\r\n])) *[{_ODD_SPACES}][ \t]*[^\s#]")
SOME = 5
"""A file full of a fault says the same thing a thousand times: so many are enough."""


def lines_of(text: str) -> list[str]:
    """Split as the YAML parser counts lines, without line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def span_at(text: str, offset: int, length: int = 1) -> Span:
    """Return the place of an offset into the text; the whole length must be on one line."""
    before = lines_of(text[:offset])
    column = len(before[-1]) + 1
    return Span(len(before), column, len(before), column + length)


def decode(content: bytes, *, is_json: bool = False, quoted: bool = False) -> str | list[Problem]:
    """Return the file's text without its byte order mark, or why it cannot be read.

    In `quoted` texts, which others wrote and programs keep, such as the titles of sources, no
    letter is a fault: whoever prints them takes out what cannot be seen.
    """
    most = budget.SOURCES_BYTES if is_json else budget.RECORD_BYTES
    if len(content) > most:
        return [too_large(len(content), most)]
    if _is_utf16(content):
        message = "the file is saved as UTF-16, so its letters cannot be read"
        hint = "in your editor choose Save as, and UTF-8 as the encoding"
        return [problem_at("SYN001", WHOLE_FILE, message, hint)]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The decoder counts from after the byte order mark.
        return [_not_utf8(error.object, error)]
    if quoted:
        return text
    odd = islice(odd_letters(text), SOME)
    problems = [
        problem_at(
            "SYN003", span_at(text, each.start, each.end - each.start), each.message, each.hint
        )
        for each in odd
    ]
    # Most files have no such space at all, and to look for that takes a tenth of the time.
    may_be = not is_json and any(space in text for space in _ODD_SPACES)
    indented = islice(_INDENTED_ODDLY.finditer(text), SOME) if may_be else ()
    problems += [_odd_indent(text, match) for match in indented]
    return problems or text


def too_large(size: int, most: int = budget.RECORD_BYTES) -> Problem:
    """Return the problem of a file of so many bytes."""
    what = "a record" if most == budget.RECORD_BYTES else "this file"
    message = f"the file is {_said(size)}; {what} may be at most {_said(most)}"
    return problem_at("SYN002", WHOLE_FILE, message, "is this the right file?")


def _said(size: int) -> str:
    if size < budget.MEGABYTE:
        return f"{ceil(size / 1_000)} kB"
    return f"{size / budget.MEGABYTE:.1f} MB".replace(".0 ", " ")


def _is_utf16(content: bytes) -> bool:
    # With a byte order mark, or every other byte of the first letters is zero.
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    zeros = tuple(byte == 0 for byte in content[:4])
    return marked or zeros in ((True, False, True, False), (False, True, False, True))


def has_refused(text: str) -> bool:
    """Whether a text holds a character that no file may; an escape can smuggle one in."""
    return next(odd_letters(text), None) is not None


def _not_utf8(content: bytes, error: UnicodeDecodeError) -> Problem:
    good = content[: error.start].decode()
    byte = content[error.start]
    guess = bytes([byte]).decode("cp1252", errors="replace")
    message = f"the letter here (byte {byte:#04x}) is not UTF-8"
    if guess.isprintable() and guess != "\ufffd":
        message += f"; it may be meant as {guess}"
    span = span_at(good, len(good))
    hint = "in your editor choose Save as, and UTF-8 as the encoding"
    return problem_at("SYN001", span, message, hint)


def _odd_indent(text: str, match: re.Match[str]) -> Problem:
    odd = next(at for at, letter in enumerate(match.group()) if letter != " ")
    letter = match.group()[odd]
    name = "a tab" if letter == "\t" else f"a special space (U+{ord(letter):04X})"
    span = span_at(text, match.start() + odd)
    message = f"{name} indents this line; only ordinary spaces may"
    hint = "replace it with spaces: two for each level"
    return problem_at("SYN004", span, message, hint)
