"""The text of a field -> where it uses fragments: as a whole paragraph or list item, or wrongly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from toolkit.base.text.regex import regex

MARK = "](fragment:"

_USE = regex(r"\[(?P<words>[^\[\]]*)\]\(fragment:(?P<name>[^()\s]*)\)")
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
    for match in _USE.finditer(text):
        start, end = match.span()
        before = text[text.rfind("\n", 0, start) + 1 : start]
        above = text[: start - len(before)]
        rest, _, below = text[end:].partition("\n")
        in_list = bool(_ITEM.fullmatch(before))
        fault = ""
        if match["words"]:
            fault = "there are words between its square brackets"
        elif rest.strip() or (before.strip() and not in_list):
            fault = "it stands inside a sentence or beside other words"
        elif not in_list and _goes_on(above.rstrip(" \t")[:-1].rpartition("\n")[2]):
            fault = "it goes on from the line above"
        elif _goes_on(next_line := below.partition("\n")[0]) and not (
            in_list and _ITEM.match(next_line)
        ):
            fault = "the line below goes on from it"
        yield Used(start, end, match["name"], in_list, fault)
    if text.count(MARK) > len(_USE.findall(text)):
        at = next(
            found.start()
            for found in re.finditer(re.escape(MARK), text)
            if not any(m.start() <= found.start() < m.end() for m in _USE.finditer(text))
        )
        yield Used(at, at + len(MARK), "", fault="it is not written as [](fragment:name/part)")


def _goes_on(line: str) -> bool:
    return bool(line.strip())
