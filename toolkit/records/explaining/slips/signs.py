"""A line at which YAML stops -> what may be wrong with its colon, its dash or its first letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from toolkit.base.text.regex import regex
from toolkit.model.kinds.shipped_kinds import shipped_kinds
from toolkit.model.schema import SHARED, shared_schema
from toolkit.records.explaining.slips.line_parts import parts_of
from toolkit.records.explaining.slips.slip import (
    Lines,
    Slip,
    double_quoted,
    replaced,
    shown_with_key,
)
from toolkit.records.syntax.list_signs import LIST_SIGNS
from toolkit.records.syntax.value_words import shorten

_NO_KEY = regex(r"( *(?:- +)*): +(\S.*)")


def no_key(lines: Lines, number: int) -> Iterator[Slip]:
    """A line that begins with its colon."""
    match = _NO_KEY.fullmatch(lines[number].rstrip())
    if match:
        message = "no key stands before the colon"
        hint = f"write the key before it: key: {shorten(match[2], 60)}"
        new = f"{match[1]}key: {match[2]}"
        yield replaced(number, lines[number], new, len(match[1]), message, hint)


_FOREIGN = regex(r"\s*(<!--|//|/\*)")


def foreign_comment(lines: Lines, number: int) -> Iterator[Slip]:
    """A comment as other languages write it."""
    match = _FOREIGN.match(lines[number])
    if match:
        line = lines[number]
        message = f"{match[1]} begins no comment here"
        hint = "begin a comment with # and a space"
        yield replaced(number, line, "", match.start(1), message, hint)


_TIGHT_COLON = regex(r"( *(?:- +)*)([A-Za-z_]\w*):([^\s:/].*|[\u00a0\u2000-\u200a\u3000].*)")
_ODD_DASH = regex(r"( *(?:- +)*)-([^\s-].*|[\u00a0\u2000-\u200a\u3000].*)")
_BULLET = regex(rf"( *)[{LIST_SIGNS}*](\s*)(\S.*)")


def no_space_after_colon(lines: Lines, number: int) -> Iterator[Slip]:
    """key:text, or another kind of space."""
    match = _TIGHT_COLON.fullmatch(lines[number].rstrip())
    if not match:
        return
    before, key, rest = match.groups()
    message = f"there is no space after the colon of {key}"
    if rest[0].isspace():
        message = f"after the colon of {key} stands a special space (U+{ord(rest[0]):04X})"
    text = rest.strip()
    hint = f"put one ordinary space there: {key}: {shorten(text, 60)}"
    yield replaced(number, lines[number], f"{before}{key}: {text}", len(before), message, hint)


def no_space_after_dash(lines: Lines, number: int) -> Iterator[Slip]:
    """-text, or another kind of space."""
    match = _ODD_DASH.fullmatch(lines[number].rstrip())
    if not match:
        return
    before, rest = match.groups()
    message = "there is no space after the dash"
    if rest[0].isspace():
        message = f"after the dash stands a special space (U+{ord(rest[0]):04X})"
    hint = f"put one ordinary space there: - {shorten(rest.strip(), 60)}"
    yield replaced(number, lines[number], f"{before}- {rest.strip()}", len(before), message, hint)


def bullet(lines: Lines, number: int) -> Iterator[Slip]:
    """A bullet or another sign in place of the dash."""
    match = _BULLET.fullmatch(lines[number].rstrip())
    if match:
        before, _, rest = match.groups()
        sign = lines[number][len(before)]
        message = f"{sign} is not a dash: YAML does not begin an entry with it"
        hint = f"begin the entry with a dash and a space: - {shorten(rest, 60)}"
        yield replaced(number, lines[number], f"{before}- {rest}", len(before), message, hint)


_NO_COLON = regex(r"( *(?:- +)*)([A-Za-z_]\w*)\s*([;=]|：)?(?:\s+(.*))?")


_CLOSED = regex(r"(\[[^\[\]]*\]|\{[^{}]*\})(\s*\S.*)")


def text_after_brackets(lines: Lines, number: int) -> Iterator[Slip]:
    """A list or group in brackets, and text after it."""
    parts = parts_of(lines[number])
    match = _CLOSED.fullmatch(parts.value)
    if match and not match[2].lstrip().startswith(("#", ",", ":")):
        column = parts.column + match.end(1) + len(match[2]) - len(match[2].lstrip())
        message = f"text follows the closing bracket {match[1][-1]}"
        hint = f"delete it: {shown_with_key(parts, match[1])}"
        yield replaced(number, lines[number], parts.before_value + match[1], column, message, hint)


def colon_in_second_line(lines: Lines, number: int) -> Iterator[Slip]:
    """A text without quotation marks that goes on on this line, with a colon in it."""
    parts = parts_of(lines[number])
    above = parts_of(lines[number - 1]) if number else None
    if not parts.key or above is None or not above.key or not above.value:
        return
    if len(parts.indent) <= above.inner_indent or parts.dashes:
        return
    message = f"a colon with a space after it stands inside the text of {above.key}"
    hint = f"write >- after {above.key}: and the whole text on the lines below it"
    new = parts.indent + parts.key + " " + parts.value
    yield replaced(number, lines[number], new, len(parts.indent), message, hint)


def dash_before_record(lines: Lines, number: int) -> Iterator[Slip]:
    """A dash before the first key, as if the file were a list."""
    parts = parts_of(lines[number])
    if parts.dashes and parts.key and not parts.indent:
        message = f"a dash stands before {parts.key}, as if the record were a list"
        hint = f"take the dash away: {shown_with_key(parts, parts.value)}"
        new = parts.key + parts.colon + parts.value
        yield replaced(number, lines[number], new, 0, message, hint)


def stray_line(lines: Lines, number: int) -> Iterator[Slip]:
    """A line that is neither a key nor an entry nor a comment."""
    line = lines[number]
    if line[:1].strip() and not parts_of(line).key and line[0] not in "-#":
        message = "this line is neither key: text nor a comment"
        hint = "write key: text, or begin it with # if it is a comment"
        yield replaced(number, line, f"# {line}", 0, message, hint)


def no_colon(lines: Lines, number: int) -> Iterator[Slip]:
    """A key that we know, without its colon."""
    match = _NO_COLON.fullmatch(lines[number].rstrip())
    if not match or match[2] not in _all_keys():
        return
    before, key, sign, rest = match.groups()
    message = f"after {key} stands {sign} instead of a colon" if sign else f"{key} has no colon"
    value = f" {rest}" if rest else ""
    hint = f"write {key}:{shorten(value, 60) and ' ' + shorten(rest or '', 60)}"
    yield replaced(number, lines[number], f"{before}{key}:{value}", len(before), message, hint)


@cache
def _all_keys() -> frozenset[str]:
    """Every key of every schema."""
    found: set[str] = set()
    kinds = shipped_kinds()
    for schema in (*map(kinds.schema, kinds), *map(shared_schema, SHARED)):
        for part in (schema.data, *schema.data.get("$defs", {}).values()):
            found.update(part.get("properties", {}))
    return frozenset(found)


_STARTS: dict[str, str] = {
    "@": "a text may not begin with @",
    "`": "a text may not begin with `",
    "%": "a text may not begin with %",
    ",": "a text may not begin with a comma",
    "]": "a text may not begin with ]",
    "}": "a text may not begin with }",
    "*": "a text may not begin with *, and records have no bold or italics",
    "&": "a text may not begin with &",
    "!": "a text may not begin with !",
    "[": "a text that begins with a square bracket must be in quotes",
    "{": "a text that begins with a curly bracket must be in quotes",
    "|": "the text follows | on the same line",
    ">": "the text follows > on the same line",
    "?": "a text may not begin with ? and a space",
    "-": "a text may not begin with a dash and a space",
}


def start(lines: Lines, number: int) -> Iterator[Slip]:
    """A text that begins with a sign which YAML keeps for itself."""
    line = lines[number]
    parts = parts_of(line)
    text = parts.value
    message = _STARTS.get(text[:1])
    if message is None or (text[0] in "-?" and text[1:2] not in ("", " ")):
        return
    if text[0] == "[" and not re.search(r"\]\(|\[@", text):
        return
    if text[0] == "{" and re.match(r"\{ *\w+:", text):
        return
    if text[0] in "|>" and text[1:2] != " ":
        return
    stripped = re.sub(r"^\*+|\*+(?=\s|$)", "", text) if text[0] == "*" else text
    new = double_quoted(stripped)
    hint = f"put the whole text in double quotes: {shown_with_key(parts, new)}"
    yield replaced(number, line, parts.before_value + new, parts.column, message, hint)


_COLON = regex(r":(?=\s|$)")


def colon_inside(lines: Lines, number: int) -> Iterator[Slip]:
    """A text without quotation marks that holds a colon."""
    line = lines[number]
    parts = parts_of(line)
    text = parts.value
    match = _COLON.search(text)
    if not match or text[0] in "'\"[{|>" or not (parts.key or parts.dashes):
        return
    column = parts.column + match.start()
    if text[0] in "“”„‘" and text[-1] in "”“’" and len(text) > 2:
        new = double_quoted(text[1:-1])
        message = f"{text[0]} {text[-1]} are not the straight quotation marks that YAML knows"
        hint = f"use straight ones: {shown_with_key(parts, new)}"
        yield replaced(number, line, parts.before_value + new, parts.column, message, hint)
        return
    if match.end() == len(text) and parts.key:
        new = text[:-1].rstrip()
        message = "a colon ends the text, so YAML takes the text for a key"
        hint = f"leave it out: {shown_with_key(parts, new)}"
        if parts.key == "action":
            hint = f"leave it out, it is added for you: {shown_with_key(parts, new)}"
        yield replaced(number, line, parts.before_value + new, column, message, hint)
        return
    new = double_quoted(text)
    message = "a colon with a space after it stands inside the text"
    hint = f"put the whole text in double quotes: {shown_with_key(parts, new)}"
    yield replaced(number, line, parts.before_value + new, column, message, hint)
