"""The text of a field -> where it uses fragments: as a whole paragraph or list item, or wrongly."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from toolkit.base.text.regex import regex

MARK = "](fragment:"

_USE = regex(r"\[(?P<words>[^\[\]]*)\]\(fragment:(?P<name>[^()\s]*)\)")
_ALONE = regex(r"\[\]\(fragment:([^()\s]*)\)")
_LINE_END = regex("\n")
_BLANK = regex(r"\s*")
_ITEM = regex(r"[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]+")


class Used(NamedTuple):
    """A use in a text: where it stands, what it names, and what is wrong with it if anything."""

    start: int
    end: int
    name: str
    """As it is written: fragment/part."""
    in_list: bool = False
    fault: str = ""


def uses_in(text: str) -> Iterator[Used]:
    """Yield each use of a fragment in the order of the text."""
    if MARK not in text:
        return
    if alone := _ALONE.fullmatch(text):
        yield Used(0, len(text), alone[1])
        return
    # Where lines end: to look for it at each use would take very long in a text of nothing else.
    ends = [-1, *(match.start() for match in _LINE_END.finditer(text)), len(text), len(text)]

    def is_blank(line: int) -> bool:
        return _BLANK.fullmatch(text, ends[line - 1] + 1, ends[line]) is not None

    for match in _USE.finditer(text):
        start, end = match.span()
        first, last = bisect_left(ends, start), bisect_left(ends, end)
        begin = ends[first - 1] + 1
        in_list = _ITEM.fullmatch(text, begin, start) is not None
        fault = ""
        if match["words"]:
            fault = "there are words between its square brackets"
        elif not _BLANK.fullmatch(text, end, ends[last]) or not (
            in_list or _BLANK.fullmatch(text, begin, start)
        ):
            fault = "it stands inside a sentence or beside other words"
        elif not in_list and first > 1 and not is_blank(first - 1):
            fault = "it goes on from the line above"
        elif not is_blank(last + 1) and not (in_list and _ITEM.match(text, ends[last] + 1)):
            fault = "the line below goes on from it"
        yield Used(start, end, match["name"], in_list, fault)
    at = _USE.sub(lambda use: " " * len(use[0]), text).find(MARK)
    if at >= 0:
        yield Used(at, at + len(MARK), "", fault="it is not written as [](fragment:name/part)")
