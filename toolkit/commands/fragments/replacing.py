"""A record's text -> the same with uses of fragments in place of texts; other letters stay."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from toolkit.base.diagnostics import Route
from toolkit.base.text.regex import regex
from toolkit.records.document import Document
from toolkit.records.fragment_text import Fragments
from toolkit.records.places.places import Places, find_places
from toolkit.records.reading.fragments.resolve import resolve
from toolkit.records.syntax.parse import read_document

_LINE = regex(r"[^\n]*\n?")
_PARAGRAPH = regex(r"[^\n]+(?:\n[^\n]+)*")


class Replacement(NamedTuple):
    """A text of a field that a part of a fragment says from now on."""

    route: Route
    text: str
    """With single spaces."""
    name: str
    """fragment/part"""


def replaced(
    path: str, text: str, replacements: Sequence[Replacement], fragments: Fragments
) -> tuple[str, int]:
    """Return the new text and how many texts were replaced; none if a word would change."""
    places = find_places(text)
    starts = [match.start() for match in _LINE.finditer(text)]
    cuts: list[tuple[int, int, str]] = []
    for each in replacements:
        cut = _cut(text, places, starts, each)
        if cut:
            cuts.append(cut)
    new = text
    for start, end, use in sorted(set(cuts), reverse=True):
        new = new[:start] + use + new[end:]
    before, after = read_document(path, text.encode()), read_document(path, new.encode())
    if not (isinstance(before, Document) and isinstance(after, Document)):
        return text, 0
    same = [_spaced(resolve(each, fragments).document.data) for each in (before, after)]
    return (new, len(cuts)) if same[0] == same[1] else (text, 0)


def _cut(
    text: str, places: Places, starts: Sequence[int], each: Replacement
) -> tuple[int, int, str] | None:
    """Return the region of the file that goes and what comes there; None where that is not sure."""
    span = places.values.get(each.route)
    value, style = places.texts.get(each.route, ("", None))
    if span is None:
        return None
    start = starts[span.line - 1] + span.column - 1
    end = starts[span.end_line - 1] + span.end_column - 1 if span.end_line <= len(starts) else None
    region = text[start:end]
    use = f"[](fragment:{each.name})"
    if _one_space(value) == each.text:
        return start, start + len(region.rstrip()), f'"{use}"'
    if style != "|":
        return None
    # Each line of the value is a line of the file.
    for match in _PARAGRAPH.finditer(value):
        if _one_space(match[0]) == each.text:
            first = span.line + value.count("\n", 0, match.start())
            last = first + match[0].count("\n")
            line = text[starts[first] :].partition("\n")[0]
            begin = starts[first] + len(line) - len(line.lstrip())
            end_of_last = text[starts[last] :].partition("\n")[0].rstrip("\r")
            return begin, starts[last] + len(end_of_last), use
    return None


def _one_space(text: str) -> str:
    return " ".join(text.split())


def _spaced(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _spaced(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_spaced(value) for value in data]
    if isinstance(data, str):
        return [_one_space(each) for each in re.split(r"\n[ \t]*\n", data.strip())]
    return data
