"""A handout's HTML -> the same with the side that each part begins on, where it can be foreseen.

WeasyPrint knows these numbers when all is laid out, and lays the first side out twice more to print
them: an eighth of a handout's time. A part that begins near the middle of a side, by the letters
before it, will hardly begin on another one. So the numbers are written first, and looked at when
all is laid out.
"""

from __future__ import annotations

from typing import Any

from toolkit.base.text.regex import regex

_LINK = regex(r'(?<=<a href="#)part_([^"]+)"(?= data-page=)')
_FORESEEN = regex(r'<a href="#(part_[^"]+)" data-side="([0-9]+)"')
_NOT_PRINTED = regex(r"<[^>]*(?:>|$)|\s+")
_LETTERS_OF_A_SIDE = 1_740
"""Without spaces, on A4 or Letter at 12 points and the normal spacing, measured."""
_OF_TITLE = 0.1
"""Of a side: what title and care cards take beyond their letters, measured."""
_EDGE = 0.2
"""Of a side: where a part that is foreseen here may as well begin on the next one."""


def with_foreseen(html: str, share: float) -> str:
    """Write the sides into the links, all or none; `share` is that of the normal spacing's length.

    The style sheet has WeasyPrint look up those that are not there.
    """
    body = html[html.index("<body") :]
    sides: dict[str, int] = {}
    for anchor in _LINK.findall(html):
        before = _NOT_PRINTED.sub("", body[: body.index(f' id="part_{anchor}"')])
        side = _OF_TITLE + len(before) * share / _LETTERS_OF_A_SIDE
        if not _EDGE < side % 1 < 1 - _EDGE:
            return html
        sides[anchor] = int(side) + 1
    return _LINK.sub(lambda link: f'{link[0]} data-side="{sides[link[1]]}"', html)


def is_as_foreseen(html: str, pages: Any) -> bool:
    """Whether each part begins on the side that was written."""
    return all(
        int(side) <= len(pages) and anchor in pages[int(side) - 1].anchors
        for anchor, side in _FORESEEN.findall(html)
    )
