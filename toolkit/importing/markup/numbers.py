"""Lines of numbers alone -> parts of the line before them, since a record's lines have words."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from toolkit.importing.tree import Block, Items, Paragraph, Span, Spans, words_of


def with_words(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks; a paragraph or item of digits alone, such as a telephone number, goes on
    with the line before it, or begins the one after it."""
    found: list[Block] = []
    waiting: Spans = ()
    for each in blocks:
        block = _with_full_items(each) if isinstance(each, Items) else each
        if isinstance(block, Paragraph):
            spans = _joined(waiting, block.spans)
            waiting = ()
            last = found[-1] if found else None
            if _has_letters(Paragraph(spans)):
                found.append(Paragraph(spans))
            elif isinstance(last, Paragraph):
                found[-1] = Paragraph(_joined(last.spans, spans))
            else:
                waiting = spans
            continue
        if waiting:
            found.append(Paragraph(waiting))
            waiting = ()
        found.append(block)
    if waiting:
        found.append(Paragraph(waiting))
    return found


def _with_full_items(block: Items) -> Block:
    items: list[tuple[Block, ...]] = []
    before: tuple[Block, ...] = ()
    for each in block.items:
        item = (*before, *each)
        before = ()
        if any(map(_has_letters, item)):
            items.append(item)
        elif items:
            items[-1] = (*items[-1], *item)
        else:
            before = item
    if before:
        spans: Spans = ()
        for part in before:
            own = part.spans if isinstance(part, Paragraph) else (Span(words_of(part)),)
            spans = _joined(spans, own)
        return Paragraph(spans) if spans else block
    return replace(block, items=tuple(items))


def _joined(one: Spans, other: Spans) -> Spans:
    return (*one, Span(" "), *other) if one and other else one or other


def _has_letters(block: Block) -> bool:
    return any(letter.isalpha() for letter in words_of(block))
