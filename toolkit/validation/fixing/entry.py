"""A YAML file's bytes and a list in it -> new bytes with one entry more, or one less.

All other lines stay as they are: comments, the order of keys, quotation marks.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from toolkit.base.diagnostics import Route
from toolkit.base.text.regex import regex
from toolkit.records.places.ignores import find_ignores
from toolkit.records.syntax.dump import as_yaml
from toolkit.validation.fixing.source import LINE_END, NotWritten, Source, source_of, value_at

_COMMA = regex(r"\s*,\s*")
_ELSEWHERE = "do it in the file itself"


def with_entry(path: str, before: bytes, behind: Route, new: Any) -> bytes:
    """Put a new entry behind the one at a route; NotWritten if there is no such entry."""
    source = source_of(path, before)
    _entries(source, behind)
    expected = source.data
    value_at(expected, behind[:-1]).insert(_index(behind) + 1, new)
    for text in _with(source, behind, new):
        after = source.rewritten(text, expected)
        if after is not None:
            return after
    raise NotWritten(f"these words cannot be written as an entry here; {_ELSEWHERE}")


def without_entry(path: str, before: bytes, route: Route) -> bytes:
    """Take out the entry at a route, with its comments; NotWritten if it is the only one."""
    source = source_of(path, before)
    if len(_entries(source, route)) == 1:
        raise NotWritten(f"this is the only entry; to take out the whole list, {_ELSEWHERE}")
    expected = source.data
    del value_at(expected, route[:-1])[_index(route)]
    start, end = (_in_brackets if _is_in_brackets(source, route) else _lines)(source, route)
    after = source.rewritten(source.text[:start] + source.text[end:], expected)
    if after is None:
        raise NotWritten(f"this entry cannot be told from what is around it; {_ELSEWHERE}")
    return after


def lines_of_entry(path: str, content: bytes, route: Route) -> str:
    """Return what goes if an entry is taken out."""
    source = source_of(path, content)
    _entries(source, route)
    if _is_in_brackets(source, route):
        return source.text[slice(*_region(source, route))]
    return source.text[slice(*_lines(source, route))]


def _with(source: Source, behind: Route, new: Any) -> Iterator[str]:
    """Yield texts with a new entry, first as records have it, then with every text in quotes."""
    text = source.text
    _start, end = _region(source, behind)
    quoted = json.dumps(new, ensure_ascii=False)
    if _is_in_brackets(source, behind):
        for form in (as_yaml([new], in_brackets=True)[1:-2], quoted):
            yield f"{text[:end]}, {form}{text[end:]}"
        return
    _line, column = _dash(source, behind)
    at = _line_after(source, end)
    found = LINE_END.search(text)
    line_end = found[0] if found else "\n"
    above = text[:at] if text[:at].endswith(line_end) else f"{text[:at]}{line_end}"
    for lines in (as_yaml([new]).splitlines(), [f"- {quoted}"]):
        own = (f"{' ' * column}{line}" if line else "" for line in lines)
        yield above + "".join(f"{line}{line_end}" for line in own) + text[at:]


def _entries(source: Source, route: Route) -> Sequence[Any]:
    """Return the list that an entry is in."""
    if not route or not isinstance(route[-1], int) or route not in source.places.values:
        raise NotWritten("there is no such entry in the file now")
    entries: Sequence[Any] = value_at(source.document.data, route[:-1])
    return entries


def _index(route: Route) -> int:
    return int(route[-1])


def _is_in_brackets(source: Source, route: Route) -> bool:
    return source.text.startswith("[", source.region(route[:-1])[0])


def _region(source: Source, route: Route) -> tuple[int, int]:
    """Return where an entry begins and where the last of its values ends."""
    text, places = source.text, source.places
    start, _end = source.region(route)
    ends = [
        source.region(each)[1]
        for each in places.values
        # A group or list by lines goes on to what follows it.
        if each[: len(route)] == route
        and (each in places.texts or text.startswith(("[", "{"), source.region(each)[0]))
    ]
    return start, max(ends)


def _dash(source: Source, route: Route) -> tuple[int, int]:
    """Return the line, counted from 0, and the column of an entry's dash."""
    span = source.places.values[route]
    line = span.line - 1
    head = source.places.lines[line][: span.column - 1]
    while line and not head.strip():
        # The dash is alone on a line above, perhaps with a comment.
        line -= 1
        head = source.places.lines[line].partition("#")[0]
    head = head.rstrip()
    if not head.endswith("-"):
        raise NotWritten(f"this entry is written in a way of its own; {_ELSEWHERE}")
    return line, len(head) - 1


def _in_brackets(source: Source, route: Route) -> tuple[int, int]:
    """Return an entry with the comma that tells it from its neighbour."""
    start, end = _region(source, route)
    list_, at = route[:-1], _index(route)
    if at:
        before, after = _region(source, (*list_, at - 1))[1], start
        taken = before, end
    else:
        before, after = end, source.region((*list_, 1))[0]
        taken = start, after
    if not _COMMA.fullmatch(source.text[before:after]):
        raise NotWritten(f"there is a comment between the entries; {_ELSEWHERE}")
    return taken


def _lines(source: Source, route: Route) -> tuple[int, int]:
    """Return an entry's lines, with the comments above that ignore a finding in it."""
    first, column = _dash(source, route)
    lines = source.places.lines
    if lines[first][:column].strip():
        raise NotWritten(f"other entries begin on the same line; {_ELSEWHERE}")
    ignoring = {each.span.line - 1 for each in find_ignores(source.text)}
    above = first - 1
    while above >= 0 and lines[above].lstrip().startswith("#"):
        first = above if above in ignoring else first
        above -= 1
    return source.starts[first], _line_after(source, _region(source, route)[1])


def _line_after(source: Source, offset: int) -> int:
    """Return where the next line begins."""
    return next((start for start in source.starts if start > offset), len(source.text))
