"""Faults of a record -> the lines that would fix each, as its message spells it out.

Whether one is right is not decided here: repair.py proves each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from toolkit.base.diagnostics import Span
from toolkit.base.text.regex import regex
from toolkit.records.explaining.slips.line_parts import parts_of
from toolkit.records.explaining.slips.slip import double_quoted
from toolkit.records.places.places import Places, find_places
from toolkit.records.problem import Problem
from toolkit.records.syntax.list_signs import BULLETS, DASHES


class Candidate(Struct, frozen=True):
    """All lines of a text, some of them changed."""

    lines: list[str]
    is_date: bool = False
    """Whether the numbers of a date change places."""


# A dash before a digit may be a minus.
_SIGNED = regex(
    rf"(?P<indent> *)(?:- +)?(?:[{BULLETS}]\s*|[{DASHES}]\s+(?=\D))"
    rf"(?P<rest>[^\s{BULLETS}{DASHES}].*)"
)
_DATE = regex(r"(?P<mark>[\"']?)([0-9]{1,2})([/.-])([0-9]{1,2})\3([0-9]{4})(?P=mark)")
_NUMBER_WITH_COMMA = regex(r"[0-9],\s*[0-9]")


def candidates(text: str, lines: list[str], faults: Sequence[Problem]) -> Iterator[Candidate]:
    """Yield what may fix each fault, one after another."""
    places = find_places(text)
    for fault in faults:
        span = fault.span or places.span(fault.finding)
        match fault.code:
            case "SYN003" | "SYN011":
                yield from _dashes(lines, _region(places, fault, span))
            case "SCH001":
                yield from _dashes(lines, range(span.line - 1, span.line))
            case "SYN014":
                yield from _without_curly(lines, span)
            case "SYN017":
                yield from _quoted_entries(lines, span)
            case "SCH003" | "SCH005":
                region = _region(places, fault, span)
                yield from _dashes(lines, region)
                value = places.values.get(fault.finding.route)
                if value and value.line == value.end_line:
                    yield from _date(lines, value)
                    yield from _quoted_value(lines, value)
                if value:
                    yield from _quoted_line(lines, value, region)


def _region(places: Places, fault: Problem, span: Span) -> range:
    """Return the lines, from 0, of the value that a fault is in."""
    value = places.values.get(fault.finding.route) if fault.finding.route else None
    if value is None:
        starting = [each for each in places.values.values() if each.line == span.line]
        value = max(starting, key=lambda each: each.end_line, default=span)
        if value.line == 1:
            value = span
    end = value.end_line if value.end_column > 1 else value.end_line - 1
    return range(value.line - 1, max(end, value.line))


def _changed(lines: list[str], number: int, new: str) -> Candidate:
    return Candidate([*lines[:number], new, *lines[number + 1 :]])


def _dashes(lines: list[str], region: range) -> Iterator[Candidate]:
    """Begin each entry with a dash where a bullet or a long dash begins it."""
    new = list(lines)
    # Word's bullet is found line by line, and each line may be a list of its own.
    numbers = [*region] if len(region) > 1 else range(len(lines))
    for some in (region, numbers):
        for number in some:
            match = _SIGNED.fullmatch(lines[number]) if number < len(lines) else None
            if match:
                new[number] = f"{match['indent']}- {match['rest']}"
        if new != lines:
            yield Candidate(list(new))


def _without_curly(lines: list[str], span: Span) -> Iterator[Candidate]:
    """Take the curly quotation marks from round a name."""
    line = lines[span.line - 1]
    parts = parts_of(line)
    text = parts.value
    if len(text) > 2 and text[0] in "“”„‘" and text[-1] in "”“’":
        inner = text[1:-1].strip()
        before = parts.before_value
        yield _changed(lines, span.line - 1, before + inner)
        yield _changed(lines, span.line - 1, before + double_quoted(inner))


def _quoted_entries(lines: list[str], span: Span) -> Iterator[Candidate]:
    """Put each text of a list in brackets in quotes, where no comma can belong to a text.

    It can if it is in a number, or if what follows may go on with the text before it: only entries
    that all begin with the same word are certainly several.
    """
    line = lines[span.line - 1]
    parts = parts_of(line)
    inside = parts.value[1:-1]
    if parts.value[:1] + parts.value[-1:] != "[]" or re.search(r"[\[\]{}\"'#:]", inside):
        return
    if _NUMBER_WITH_COMMA.search(inside):
        return
    entries = [each.strip() for each in inside.split(",")]
    if all(entries) and len({each.split()[0].casefold() for each in entries}) == 1:
        quoted = ", ".join(map(double_quoted, entries))
        yield _changed(lines, span.line - 1, f"{parts.before_value}[{quoted}]")


def _date(lines: list[str], value: Span) -> Iterator[Candidate]:
    """Write a date as year-month-day, where its first number can be no month, or is the same."""
    line = lines[value.line - 1]
    match = _DATE.fullmatch(line[value.column - 1 : value.end_column - 1].strip())
    if not match:
        return
    first, second, year = int(match[2]), int(match[4]), int(match[5])
    if 1 <= second <= 12 and (first > 12 or first == second):
        new = f"{year:04}-{second:02}-{first:02}"
        before, after = line[: value.column - 1], line[value.end_column - 1 :]
        yield Candidate(_changed(lines, value.line - 1, before + new + after).lines, is_date=True)


def _quoted_value(lines: list[str], value: Span) -> Iterator[Candidate]:
    """Put a number where a text is needed in quotes."""
    line = lines[value.line - 1]
    typed = line[value.column - 1 : value.end_column - 1]
    if re.fullmatch(r"[-+]?[0-9][0-9.]*", typed):
        new = line[: value.column - 1] + f'"{typed}"' + line[value.end_column - 1 :]
        yield _changed(lines, value.line - 1, new)


def _quoted_line(lines: list[str], value: Span, region: range) -> Iterator[Candidate]:
    """Put a text of which a colon made a key in quotes."""
    line = lines[value.line - 1].rstrip()
    text = line[value.column - 1 :]
    if (
        len(region) == 1
        and re.match(r"[^\"'\[{|>&*!#]+: +[^\"'\[{|>&*!#]", text)
        and " #" not in text
    ):
        yield _changed(lines, value.line - 1, line[: value.column - 1] + double_quoted(text))
