"""A text in straight quotation marks at which YAML stops -> what may be wrong with its marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.records.explaining.slips.line_parts import LineParts, parts_of
from toolkit.records.explaining.slips.slip import (
    Lines,
    Slip,
    double_quoted,
    replaced,
    shown_with_key,
    single_quoted,
)


def quotation_marks(lines: Lines, number: int) -> Iterator[Slip]:
    """A text that begins with a straight quotation mark, and what may be wrong with its end."""
    line = lines[number]
    parts = parts_of(line)
    text = parts.value
    mark = text[:1]
    if mark not in ("'", '"') or not mark:
        return
    body = _without_comment(text)
    closing = _closing(body, mark)
    if closing is None:
        yield from _unclosed(number, line, parts, mark)
        return
    rest = body[closing + 1 :].strip()
    if not rest:
        return
    if mark == '"' and len(re.findall(r'(?<!\\)"', body)) % 2:
        body += mark  # one of several marks has no partner: the last, at the end of the text
    if body[-1] == mark:
        yield _marks_inside(number, line, parts, body, mark)
    else:
        yield _goes_on(number, line, parts, body)


def _unclosed(number: int, line: str, parts: LineParts, mark: str) -> Iterator[Slip]:
    text = parts.value
    other = text[-1]
    message = "the quotation mark that opens here is never closed"
    if len(text) > 1 and other in "”“’'\"" and other != mark:
        message = f"{mark} opens this text, but {other} ends it"
        new = f"{mark}{text[1:-1]}{mark}"
        hint = f"end it with {mark}, too: {shown_with_key(parts, new)}"
        yield replaced(number, line, parts.before_value + new, parts.column, message, hint)
        return
    new = text + mark
    hint = f"close it at the end of the text: {shown_with_key(parts, new)}"
    yield replaced(number, line, parts.before_value + new, parts.column, message, hint)


def _marks_inside(number: int, line: str, parts: LineParts, body: str, mark: str) -> Slip:
    inner = body[1:-1]
    if mark == "'":
        new = double_quoted(inner.replace("''", "'"))
        message = "an apostrophe inside the text ends it too early"
        hint = f"put it in double quotes: {shown_with_key(parts, new)}"
    else:
        new = single_quoted(inner)
        message = "a quotation mark inside the text ends it too early"
        hint = f"put single quotes round the whole: {shown_with_key(parts, new)}"
    return replaced(number, line, parts.before_value + new, parts.column, message, hint)


def _goes_on(number: int, line: str, parts: LineParts, body: str) -> Slip:
    new = single_quoted(body) if body[0] == '"' else double_quoted(body)
    kind = "single" if body[0] == '"' else "double"
    message = "the text goes on after its closing quotation mark"
    hint = f"put {kind} quotes round the whole: {shown_with_key(parts, new)}"
    return replaced(number, line, parts.before_value + new, parts.column, message, hint)


def _closing(text: str, mark: str) -> int | None:
    """Return the offset of the mark that YAML takes for the end of the text."""
    at = 1
    while at < len(text):
        if (mark == '"' and text[at] == "\\") or (mark == "'" and text.startswith("''", at)):
            at += 2
        elif text[at] == mark:
            return at
        else:
            at += 1
    return None


def _without_comment(text: str) -> str:
    return re.sub(r"\s+#.*$", "", text).rstrip() if text.count(" #") else text.rstrip()
