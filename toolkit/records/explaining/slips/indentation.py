"""A line at which YAML stops -> the same line, and what belongs to it, with other indentation."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.records.explaining.slips.line_parts import parts_of
from toolkit.records.explaining.slips.slip import Lines, Slip, span_of_line


def indentation(lines: Lines, number: int) -> Iterator[Slip]:
    """The line, with what belongs to it, stands too far to the left or to the right."""
    line = lines[number]
    here = len(line) - len(line.lstrip(" "))
    end = number + 1
    while end < len(lines) and (not lines[end].strip() or _indent(lines[end]) > here):
        end += 1
    span = span_of_line(number, here, len(line.rstrip()))
    for wanted in _indents_near(lines, number):
        if wanted == here:
            continue
        message, hint = _indent_words(line, here, wanted)
        block = tuple(_shift(each, wanted - here) for each in lines[number:end])
        yield Slip(number, block[:1], span, message, hint)
        if len(block) > 1:
            yield Slip(number, block, span, message, f"{hint}, and before what belongs to it")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _indents_near(lines: Lines, number: int) -> list[int]:
    found: dict[int, None] = {}
    for above in range(number - 1, max(-1, number - 40), -1):
        if lines[above].strip() and not lines[above].lstrip().startswith("#"):
            parts = parts_of(lines[above])
            found.setdefault(parts.inner_indent)
            found.setdefault(len(parts.indent))
            if parts.key and not parts.value:
                found.setdefault(parts.inner_indent + 2)
            if parts.inner_indent == 0 or len(found) > 6:
                break
    found.setdefault(0)
    return list(found)


def _shift(line: str, by: int) -> str:
    if not line.strip():
        return line
    return " " * by + line if by > 0 else line[min(-by, _indent(line)) :]


def _indent_words(line: str, here: int, wanted: int) -> tuple[str, str]:
    parts = parts_of(line)
    what = "this dash" if parts.dashes else parts.key or "this line"
    message = (
        f"{what} has {_spaces(here)} before it; the lines it belongs with have {wanted or 'none'}"
    )
    change = "put" if wanted > here else "take away"
    more = " more" if wanted > here else ""
    return message, f"{change} {_spaces(abs(wanted - here), more)} before it"


def _spaces(many: int, more: str = "") -> str:
    return f"{many or 'no'}{more} {'space' if many == 1 else 'spaces'}"
