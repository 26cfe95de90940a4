"""A text under > or >- -> the lists and paragraphs in it that YAML joins to one line."""

from __future__ import annotations

import re
from typing import Any

from toolkit.base.diagnostics import Span
from toolkit.model.text_fields import prose_paths
from toolkit.records.problem import Problem, problem_at
from toolkit.records.value_words import shorten

_EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")
_ITEM = re.compile(r"(?:[-*+]|[0-9]{1,3}[.)])[ \t]+\S")
_FIRST_ITEM = re.compile(r"\n[ \t]*(?:[-*+]|1[.)])[ \t]")


def folded_list(event: Any, text: str, path: tuple[str | None, ...]) -> list[Problem]:
    """Find the first list item or new paragraph of a folded text that the folding swallows.

    `path` holds the keys that lead to the text; the last is None for an entry of a list.
    """
    written = text[event.start_mark.index : event.end_mark.index]
    if not (_EMPTY_LINE.search(written) or _FIRST_ITEM.search(written)):
        return []
    header, *lines = written.split("\n")
    sign = re.match(r">[-+0-9]*", header)
    found = _swallowed([line.rstrip() for line in lines]) if sign else None
    if not found or not sign:
        return []
    at, is_item = found
    said = lines[at].strip()
    if is_item:
        message = f"this list became one run-on sentence, because {sign[0]} joins lines"
    else:
        message = f"no new paragraph begins here, because {sign[0]} joins lines"
    line = event.start_mark.line + at + 2
    column = len(lines[at]) - len(lines[at].lstrip()) + 1
    span = Span(line, column, line, column + len(said))
    hint = _hint(path, sign[0], event.start_mark.line + 1, said, is_item=is_item)
    return [problem_at("SYN016", span, message, hint)]


def _swallowed(lines: list[str]) -> tuple[int, bool] | None:
    """Give the number of the line that is joined to another by mistake, and whether it is an item.

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
            if not empty and _ITEM.match(said) and (said[0] in "-*+1" or _ITEM.match(above)):
                return number, True
        above, empty = said, 0
    return None


def _hint(path: tuple[str | None, ...], sign: str, line: int, said: str, *, is_item: bool) -> str:
    key = path[-1]
    if key and tuple(filter(None, path)) in prose_paths():
        return f"on line {line} write {key}: {sign.replace('>', '|')} instead of {key}: {sign}"
    if key is None:
        entry = re.sub(r"^(?:[-*+]|[0-9]+[.)])[ \t]+", "", said)
        return f"make it an entry of its own in the list above: - {shorten(entry, 60)}"
    if is_item:
        places = "such as overview in a condition or answer in a topic"
        return f"write one paragraph, or move the list to a text that takes lists, {places}"
    return f"take the empty line away: {key} is one paragraph"
