"""Boxes that list what to do and what not to do: which they are, and how each item reads by itself.

People look down a list without its heading, and copy one item of it: "drive" below "Do not" then
says the opposite. So "do not" is put before each item, in the text itself.
"""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from toolkit.base.text.regex import regex
from toolkit.model.text.blocks import (
    Block,
    Box,
    BoxKind,
    Foreign,
    ItemList,
    Node,
    Parsed,
    Text,
)

_DO: dict[str, Literal["do", "do-not"]] = {
    "do": "do",
    "dos": "do",
    "do's": "do",
    "do not": "do-not",
    "don't": "do-not",
    "dont": "do-not",
    "don'ts": "do-not",
    "donts": "do-not",
    "do nots": "do-not",
    # Arabic
    "افعل": "do",
    "لا تفعل": "do-not",
}
_NEGATED = regex(
    r"[ \t]*>[ \t]*[-*+][ \t]+\W*"
    r"(?:do not|don[’']t|never|avoid|not|no|stop|cannot|can[’']t|must not|should not|لا)(?![^\W_])",
    re.IGNORECASE,
)


class DoWords(Struct, frozen=True):
    """What a page prints, in its language."""

    headings: dict[Literal["do", "do-not"], str]
    before_item: str
    """What stands before each item of a "do not" list: do not."""
    language: str = ""
    """The language of these words, where it is another than the page's."""


def box_kind(heading: str) -> BoxKind:
    """Return which box a heading makes, without its colon."""
    return _DO.get(" ".join(heading.casefold().replace("’", "'").split()), "important")


def is_do_list(box: Box) -> bool:
    """Whether a box is one list with bullets and nothing else."""
    return len(box.blocks) == 1 and all(
        isinstance(block, ItemList) and not block.numbers for block in box.blocks
    )


def is_negated_item(line: str) -> bool:
    """Whether a line begins an item with a negation of its own, which another would turn round."""
    return _NEGATED.match(line) is not None


def worded(parsed: Parsed, words: DoWords) -> Parsed:
    """Return the text with the headings of these boxes in the page's language, and each item of a
    "do not" list so that it says by itself what it forbids."""
    return replace(parsed, blocks=tuple(_worded(block, words) for block in parsed.blocks))


def _worded(block: Block, words: DoWords) -> Block:
    if not isinstance(block, Box) or block.kind == "important":
        return block
    inside = block.blocks
    if block.kind == "do-not":
        inside = tuple(
            replace(each, items=tuple(_forbidden(item, words) for item in each.items))
            if isinstance(each, ItemList)
            else each
            for each in inside
        )
    return replace(block, heading=words.headings[block.kind], blocks=inside)


def _forbidden(item: tuple[Node, ...], words: DoWords) -> tuple[Node, ...]:
    first, *others = item
    before = words.before_item
    if words.language:
        return (Foreign(words.language, before), Text(" "), *item)
    if isinstance(first, Text) and first.text[:1].isupper() and first.text[1:2].islower():
        # A capital begins the item, and now the words before it do.
        before = before[:1].upper() + before[1:]
        first = Text(first.text[:1].lower() + first.text[1:])
    if isinstance(first, Text):
        return (Text(f"{before} {first.text}"), *others)
    return (Text(f"{before} "), first, *others)
