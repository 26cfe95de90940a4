"""A text whose lines YAML joins to one -> the lists, tables and so on in it that are lost so.

YAML joins the lines of all texts but those under |: of those under > or >-, of those in quotation
marks, and of those without.
"""

from __future__ import annotations

import re
from typing import Any

from toolkit.base.diagnostics import Span
from toolkit.base.text.regex import regex
from toolkit.model.text.line_items import is_item_below
from toolkit.model.text_fields import TextPaths
from toolkit.records.problem import Problem, problem_at
from toolkit.records.syntax.value_words import shorten

_MAY_BE_LOST = regex(
    r"\n(?:[ \t]*+(?:[-*+•·▪◦‣●–—|>#]|\(?(?:[0-9]{1,3}+|[A-Za-z]{1,4}+)[.)])|\s*?\n)"
)
_ITEM_SIGN = regex(r"(?:[-*+•·▪◦‣●–—>]|#{1,6}|\(?(?:[0-9]{1,3}|[A-Za-z]{1,4})[.)])[ \t]*")


def may_be_lost(event: Any, text: str) -> bool:
    """Whether a text has lines that joining them could swallow; most have none."""
    written = text[event.start_mark.index : event.end_mark.index].rstrip()
    return "\t" in written or _MAY_BE_LOST.search(written) is not None


def joined_lines(
    event: Any, text: str, path: tuple[str | None, ...], paths: TextPaths
) -> list[Problem]:
    """Find the first list item or new paragraph of a text that joining its lines swallows.

    `path` holds the keys that lead to the text; the last is None for an entry of a list.
    """
    if not may_be_lost(event, text):
        return []
    keys = (*filter(None, path), *path[-1:])[: -1 if path[-1] else None]
    if event.style != ">" and keys not in paths.every:
        return []
    written = text[event.start_mark.index : event.end_mark.index]
    lines = [line.rstrip() for line in written.split("\n")]
    if event.style == ">":
        found, sign = _swallowed(lines[1:]), re.search(r">[-+0-9]*", written)[0]  # type: ignore[index]
        found = found and (found[0] + 1, found[1])
    else:
        # Here how far a line is indented makes no difference.
        lines = [line.lstrip() for line in lines]
        found, sign = _swallowed([lines[0].lstrip("\"'"), *lines[1:]]), ""
    if not found:
        return []
    at, is_item = found
    said = lines[at].strip()
    why = f"because {sign} joins lines" if sign else "because YAML joins the lines of this text"
    if is_item:
        message = f"this {_what(said)} became one run-on sentence, {why}"
    else:
        message = f"no new paragraph begins here, {why}"
    line = event.start_mark.line + at + 1
    typed = text[event.start_mark.index : event.end_mark.index].split("\n")[at]
    column = len(typed) - len(typed.lstrip()) + 1
    span = Span(line, column, line, column + len(said))
    hint = _hint(path, sign, event.start_mark.line + 1, said, paths.prose, is_item=is_item)
    return [problem_at("SYN016", span, message, hint)]


def _what(line: str) -> str:
    """Return what a line that begins so is part of."""
    return _BLOCKS.get(line[:1], "list")


_BLOCKS = {"|": "table", ">": "box", "#": "sub-heading"}


def _swallowed(lines: list[str]) -> tuple[int, bool] | None:
    """Return the number of the line that is joined to another, and whether it is an item.

    A line that is indented further than the first keeps its line end, and two empty lines in a row
    make one: those come out as they were meant.
    """
    base: int | None = None
    empty = 0
    above = ""
    for number, line in enumerate(lines):
        if not line:
            empty += 1
            continue
        indent = len(line) - len(line.lstrip(" "))
        if base is None:
            base, empty = indent, 0
        if indent < base:
            return None
        said = line[base:]
        if above and not above[0].isspace() and not said[0].isspace():
            if empty == 1:
                return number, False
            if not empty and is_item_below(said, above):
                return number, True
        above, empty = said, 0
    return None


def _hint(
    path: tuple[str | None, ...],
    sign: str,
    line: int,
    said: str,
    prose: frozenset[tuple[str | None, ...]],
    *,
    is_item: bool,
) -> str:
    key = path[-1]
    if key and tuple(filter(None, path)) in prose:
        if not sign:
            return f"on line {line} write {key}: |- and the whole text on the lines below it"
        return f"on line {line} write {key}: {sign.replace('>', '|')} instead of {key}: {sign}"
    if key is None:
        entry = _ITEM_SIGN.sub("", said, count=1) if is_item else said
        return f"make it an entry of its own in the list above: - {shorten(entry, 60)}"
    if is_item:
        places = "such as overview in a condition or answer in a topic"
        what = _what(said)
        return f"write one paragraph, or move the {what} to a text that takes lists, {places}"
    return f"take the empty line away: {key} is one paragraph"
