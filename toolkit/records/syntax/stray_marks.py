"""A text without straight quotation marks -> signs that an editor meant otherwise than YAML does.

A list under a text becomes part of it, a bullet is not a dash, and typographic quotation marks are
letters like any other. Each is accepted by YAML, and would be printed.
"""

from __future__ import annotations

from typing import Any

from toolkit.base.diagnostics import Span
from toolkit.base.text.regex import regex
from toolkit.records.problem import Problem, problem_at
from toolkit.records.syntax.list_signs import BULLETS
from toolkit.records.syntax.value_words import shorten

_OPENING = "“”„‘"
STRAIGHT = '"'
ROUNDING = "”“" + STRAIGHT
MARKS = frozenset(BULLETS + _OPENING)
"""Characters at the start of a text that need a closer look; ROUNDING are those at its end."""

NAMES = frozenset(
    (
        "kind",
        "id",
        "title",
        "language",
        "audience",
        "name",
        "medical",
        "urgency",
        "status",
        "version",
        "role",
        "credit",
        "licence",
        "heading",
        "question",
        "term",
        "file",
        "after",
        "last_reviewed",
        "next_review",
        "date",
    )
)
"""Keys of names, choices and dates, which are never a quotation as a whole."""

_DASH_ALONE = regex(r"\s*-(?=[^\s-]|[\u00a0\u2000-\u200a\u202f\u3000])")


def swallowed_list(event: Any, text: str, *, in_list: bool) -> list[Problem]:
    """Find the list that became part of a text of several lines, since YAML takes it for words."""
    lines = text[event.start_mark.index : event.end_mark.index].splitlines()
    for number, line in enumerate(lines[1:], start=1):
        if not line.lstrip(" ").startswith("- "):
            continue
        if _DASH_ALONE.match(lines[0]):
            return [_dash_without_space(event, lines[0])]
        at = event.start_mark.line + number + 1
        indent = len(line) - len(line.lstrip())
        span = Span(at, indent + 1, at, len(line.rstrip()) + 1)
        if in_list:
            dash = text[: event.start_mark.index].rsplit("\n", 1)[-1].rfind("-")
            message = "this entry became part of the one above it: its dash is indented further"
            hint = f"put exactly {dash} spaces before the dash, as before the one above"
        else:
            message = "this list became part of the text above it"
            hint = "delete the text on the line of the key, or take the dashes away"
        return [problem_at("SYN011", span, message, hint)]
    return []


def _dash_without_space(event: Any, line: str) -> Problem:
    start = event.start_mark
    span = Span(start.line + 1, start.column + 1, start.line + 1, start.column + 1 + len(line))
    odd = line[1:2].isspace()
    what = (
        f"a special space (U+{ord(line[1]):04X}) instead of an ordinary one" if odd else "no space"
    )
    message = f"after the dash stands {what}, so the list became one text"
    hint = f"put one ordinary space after it: - {line[1:].strip()}"
    return problem_at("SYN011", span, message, hint)


def stray_mark(event: Any, key: str | None) -> list[Problem]:
    """Find a bullet or a typographic quotation mark that stands for a dash or a straight one.

    `key` is the key whose value the text is; an entry of a list has none.
    """
    text: str = event.value
    first, last = text[0], text[-1]
    code = "SYN014"
    if first in BULLETS:
        code = "SYN011"
        entry = text[1:].split(f" {first}")[0].strip()
        message = f"the bullet {first} is not a dash: YAML takes it for a part of the text"
        hint = f"begin each entry with a dash and a space: - {shorten(entry, 60)}"
    elif _is_wrapped(text) and key in NAMES:
        message = f"the quotation marks {first} {last} would be printed: they are not straight"
        hint = f"take them away: {key}: {shorten(text[1:-1], 60)}"
    elif first in "“”„" and not set(text[1:]) & set("”“"):
        message = f"the quotation mark {first} opens here and never closes"
        hint = "delete it, or close the quotation with ”"
        if last == '"':
            message = f"{first} opens this text, but {last} ends it"
            hint = f"use straight quotation marks at both ends, or none: {shorten(text[1:-1], 60)}"
    elif last == '"' and (text.count(last) % 2 == 0 or text[-2:-1].isdigit()):
        return []
    elif last in ROUNDING and not set(text[:-1]) & set("“”„"):
        message = f"the quotation mark {last} closes here and was never opened"
        hint = f"delete it, or open the quotation with {last if last == STRAIGHT else '“'}"
    else:
        return []
    return [problem_at(code, _first_line(event), message, hint)]


def _is_wrapped(text: str) -> bool:
    ends = text[0] in _OPENING and text[-1] in "”“’" and len(text) > 1
    return ends and not set(text[1:-1]) & set("“”„‘")


def _first_line(event: Any) -> Span:
    start, end = event.start_mark, event.end_mark
    column = end.column if end.line == start.line else start.column + 1
    return Span(start.line + 1, start.column + 1, start.line + 1, column + 1)
