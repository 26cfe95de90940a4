"""A leaflet's blocks -> its title, what comes first, and its sections."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from toolkit.importing.tree import Block, Heading, Left, Picture, Spans, text_of


class Part(Struct, frozen=True):
    """A section of the leaflet; without a heading, what comes before the first one."""

    heading: Spans
    blocks: tuple[Block, ...]
    level: int


class Parts(Struct, frozen=True):
    """A leaflet in parts."""

    title: str
    is_title_heading: bool
    """Whether the title is a heading, and not what the file says of itself alone."""
    parts: tuple[Part, ...]


def parts_of(blocks: Sequence[Block], title: str) -> Parts:
    """Cut the blocks at the headings of the highest level below the title."""
    first = next((each for each in blocks if not isinstance(each, Left | Picture)), None)
    rest = list(blocks)
    is_heading = False
    levels = [each.level for each in blocks if isinstance(each, Heading)]
    if levels and isinstance(first, Heading) and levels.count(first.level) == 1:
        if first.level == min(levels) and (len(levels) > 1 or first.level == 1):
            title, is_heading = text_of(first.spans), True
            rest.remove(first)
    else:
        # A name of the trust, or a date, may come before it.
        tops = [each for each in blocks if isinstance(each, Heading) and each.level == 1]
        if len(tops) == 1:
            title, is_heading = text_of(tops[0].spans), True
            rest.remove(tops[0])
    level = min((each.level for each in rest if isinstance(each, Heading)), default=2)
    parts: list[Part] = []
    heading: Spans = ()
    own: list[Block] = []
    for block in rest:
        if isinstance(block, Heading) and block.level <= level:
            parts.append(Part(heading, tuple(own), level))
            heading, own = block.spans, []
        else:
            own.append(block)
    parts.append(Part(heading, tuple(own), level))
    return Parts(title, is_heading, tuple(parts))
