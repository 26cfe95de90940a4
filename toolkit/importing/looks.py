"""Blocks as they look -> blocks as they are meant: headings in bold, and lists typed by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeGuard

from msgspec.structs import replace

from toolkit.base.text.regex import regex
from toolkit.importing.tree import (
    Block,
    Box,
    Heading,
    Items,
    Left,
    Paragraph,
    Picture,
    Span,
    Spans,
    text_of,
)

_LONGEST_HEADING = 90
_BULLET = regex(r"[-•·▪◦‣●–—*~]\s+(?=\S)")
_NUMBER = regex(r"([0-9]{1,2})[.)]\s+(?=\S)")
_DO = regex(r"(?:do|do not|don[’']?t)s?\s*:?", re.IGNORECASE)


def as_meant(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks with what only looks like a heading or a list made one."""
    found = tuple(map(_inside, blocks))
    return tuple(_do_lists(_bold_headings(tuple(_typed_lists(found)))))


def _inside(block: Block) -> Block:
    if isinstance(block, Box):
        return replace(block, blocks=tuple(_typed_lists(tuple(map(_inside, block.blocks)))))
    return block


def _typed_lists(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks; paragraphs that begin with a dash or with 1. are the items of a list."""
    at = 0
    while at < len(blocks):
        for pattern in (_BULLET, _NUMBER):
            items = _items_from(blocks, at, pattern)
            if len(items) > 1:
                yield Items(tuple(items), has_numbers=pattern is _NUMBER)
                at += len(items)
                break
        else:
            yield blocks[at]
            at += 1


def _items_from(blocks: Sequence[Block], at: int, sign: re.Pattern[str]) -> list[tuple[Block, ...]]:
    items: list[tuple[Block, ...]] = []
    for block in blocks[at:]:
        match = sign.match(block.spans[0].text) if isinstance(block, Paragraph) else None
        if match is None or not isinstance(block, Paragraph):
            break
        if match.lastindex and int(match[1]) != len(items) + 1:
            break
        first, *others = block.spans
        rest = replace(first, text=first.text[match.end() :])
        items.append((Paragraph((*((rest,) if rest.text else ()), *others)),))
    return items


def _bold_headings(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks; a short paragraph in bold with something below it is a heading."""
    levels = [each.level for each in blocks if isinstance(each, Heading) and each.level > 1]
    # Below a real heading bold lines are of the next level; above the first they are of its own.
    highest, lowest = min(levels, default=2), max(levels, default=1) + 1
    is_below = False
    for at, block in enumerate(blocks):
        is_below = is_below or (isinstance(block, Heading) and block.level > 1)
        below = next((each for each in blocks[at + 1 :] if not isinstance(each, Left)), None)
        if below is not None and _is_bold_line(block):
            level = lowest if is_below or _is_bold_line(below) else highest
            yield Heading(level, tuple(replace(each, is_bold=False) for each in block.spans))
        else:
            yield block


def _is_bold_line(block: Block) -> TypeGuard[Paragraph]:
    return (
        isinstance(block, Paragraph)
        and _is_bold(block.spans)
        and len(text_of(block.spans)) <= _LONGEST_HEADING
        and not text_of(block.spans).endswith((".", "!", ";", ","))
    )


def _is_bold(spans: Spans) -> bool:
    return all(each.is_bold or not each.text.strip() for each in spans)


def _do_lists(blocks: Sequence[Block] | Iterator[Block]) -> Iterator[Block]:
    """Yield the blocks; a list below the words do or do not is a box."""
    waiting: Heading | Paragraph | None = None
    for block in blocks:
        if waiting is not None and isinstance(block, Items) and not block.has_numbers:
            yield Box((Paragraph((Span(text_of(waiting.spans).rstrip(" :") + ":"),)), block))
            waiting = None
            continue
        if waiting is not None:
            yield waiting
            waiting = None
        if isinstance(block, Heading | Paragraph) and _DO.fullmatch(text_of(block.spans)):
            waiting = block
        else:
            yield block
    if waiting is not None:
        yield waiting


def pictures_apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks and after each the pictures and the like that were inside it."""
    for block in blocks:
        kept, apart = _without_pictures(block)
        if kept is not None:
            yield kept
        yield from apart


def _without_pictures(block: Block) -> tuple[Block | None, list[Block]]:
    if isinstance(block, Picture | Left):
        return None, [block]
    if isinstance(block, Items):
        items, apart = _all_without(block.items)
        kept = tuple(item for item in items if item)
        return (replace(block, items=kept) if kept else None), apart
    if isinstance(block, Box):
        (inside,), apart = _all_without((block.blocks,))
        return (replace(block, blocks=inside) if inside else None), apart
    if isinstance(block, Paragraph | Heading):
        return block, []
    rows = []
    apart = []
    for row in block.rows:
        cells, more = _all_without(row)
        rows.append(cells)
        apart += more
    return replace(block, rows=tuple(rows)), apart


def _all_without(
    groups: Iterable[Sequence[Block]],
) -> tuple[tuple[tuple[Block, ...], ...], list[Block]]:
    found: list[tuple[Block, ...]] = []
    apart: list[Block] = []
    for group in groups:
        kept = []
        for each in group:
            one, more = _without_pictures(each)
            kept += [one] if one is not None else []
            apart += more
        found.append(tuple(kept))
    return tuple(found), apart
