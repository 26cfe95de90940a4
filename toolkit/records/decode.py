"""Bytes -> text: strict UTF-8 without the characters that no editor means to type."""

from __future__ import annotations

import re
import unicodedata

from toolkit.base.diagnostics import Span
from toolkit.records.problem import WHOLE_FILE, Problem, problem_at

MAXIMUM_BYTES = 1_000_000
MAXIMUM_BYTES_OF_JSON = 16_000_000
"""A library of sources with its summaries is large, and reading JSON is quick."""

_LINE_END = re.compile(r"\r\n|\n|\r")

_INVISIBLE = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u2028\u2029\u200b\u2060-\u2064\ufeff"
    "\u202a-\u202e\u2066-\u2069\ufff9-\uffff\ud800-\udfff"
    # Exporters mark places in a page with these noncharacters: no text may be such a mark.
    "\ufdd0-\ufdef"
)
_ODD_SPACES = "\t\u00a0\u2000-\u200a\u202f\u3000"
_REFUSED = re.compile(f"[{_INVISIBLE}]")
_INDENTED_ODDLY = re.compile(rf"(?m)^ *[{_ODD_SPACES}][ \t]*[^\s#]")
# One pass over the whole text: both are rare, so they are sorted out only when something is found.
_UNUSUAL = re.compile(f"[{_INVISIBLE}{_ODD_SPACES}]")


def lines_of(text: str) -> list[str]:
    """Split as the YAML parser counts lines, without line ends."""
    return _LINE_END.split(text)


def span_at(text: str, offset: int, length: int = 1) -> Span:
    """Give the place of an offset into the text; the whole length must be on one line."""
    before = lines_of(text[:offset])
    column = len(before[-1]) + 1
    return Span(len(before), column, len(before), column + length)


def decode(content: bytes, *, is_json: bool = False) -> str | list[Problem]:
    """Give the file's text without its byte order mark, or say why it cannot be read.

    In JSON, which programs write, characters that cannot be seen are no fault: whoever prints
    a text of it takes them out.
    """
    if len(content) > (MAXIMUM_BYTES_OF_JSON if is_json else MAXIMUM_BYTES):
        return [too_large(len(content))]
    if _is_utf16(content):
        message = "the file is saved as UTF-16, so its letters cannot be read"
        hint = "in your editor choose Save as, and UTF-8 as the encoding"
        return [problem_at("SYN001", WHOLE_FILE, message, hint)]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The decoder counts from after the byte order mark.
        return [_not_utf8(error.object, error)]
    if is_json or not _UNUSUAL.search(text):
        return text
    problems = [_refused(text, match) for match in _some(_REFUSED, text)]
    problems += [_odd_indent(text, match) for match in _some(_INDENTED_ODDLY, text)]
    return problems or text


def too_large(size: int) -> Problem:
    """Say that a file of so many bytes is no record."""
    message = f"the file is {size / 1_000_000:.1f} MB; a record may be at most 1 MB"
    return problem_at("SYN002", WHOLE_FILE, message, "is this the right file?")


def _is_utf16(content: bytes) -> bool:
    # With a byte order mark, or every other byte of the first letters is zero.
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    zeros = tuple(byte == 0 for byte in content[:4])
    return marked or zeros in ((True, False, True, False), (False, True, False, True))


def has_refused(text: str) -> bool:
    """Say whether a text holds a character that no file may; an escape can smuggle one in."""
    return _REFUSED.search(text) is not None


def _some(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    # A file full of them says the same thing a thousand times: five are enough to find the cause.
    found = []
    for match in pattern.finditer(text):
        found.append(match)
        if len(found) == 5:
            break
    return found


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


_NAMES = {
    "\ufeff": "byte order mark",
    "\u200b": "zero-width space",
    "\u2060": "zero-width word joiner",
    "\x85": "next-line character",
    "\u2028": "line separator",
    "\u2029": "paragraph separator",
    "\x00": "NUL character",
}


def _refused(text: str, match: re.Match[str]) -> Problem:
    letter = match.group()
    name = _NAMES.get(letter) or unicodedata.name(letter, "control character").lower()
    span = span_at(text, match.start())
    if letter == "\ufffd":
        message = "a letter was lost here when the file was saved in another encoding (U+FFFD)"
        return problem_at("SYN003", span, message, "type the letter that was meant")
    message = f"an invisible character stands here (U+{ord(letter):04X}, {name})"
    hint = "delete it: put the cursor after it and press Backspace; it often comes from a paste"
    return problem_at("SYN003", span, message, hint)


def _odd_indent(text: str, match: re.Match[str]) -> Problem:
    odd = next(at for at, letter in enumerate(match.group()) if letter != " ")
    letter = match.group()[odd]
    name = "a tab" if letter == "\t" else f"a special space (U+{ord(letter):04X})"
    span = span_at(text, match.start() + odd)
    message = f"{name} indents this line; only ordinary spaces may"
    hint = "replace it with spaces: two for each level"
    return problem_at("SYN004", span, message, hint)
