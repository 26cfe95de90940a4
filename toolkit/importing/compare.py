"""A leaflet's words, and those of the draft made of it -> which were lost on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from toolkit.base.text.placeholder import UNWRITTEN
from toolkit.importing.placing.draft import Draft
from toolkit.importing.words import count_words
from toolkit.model.kinds.kinds import Kinds
from toolkit.model.text.blocks import Citation, Node, Text
from toolkit.model.text.markup import parse


class Compared(NamedTuple):
    """Words by how often they are missing, or too many."""

    lost: Counter[str]
    added: Counter[str]


def compare(words: Counter[str], data: dict[str, Any], draft: Draft, kinds: Kinds) -> Compared:
    """Compare the words of a file with those in the record as it was written, and in the list."""
    placed: Counter[str] = Counter()
    for text, is_block in _texts(data, (), kinds):
        if text.startswith(UNWRITTEN):
            continue
        for line in parse(text, block=is_block).lines():
            shown = "".join(map(_words, line))
            placed += count_words(shown)
    listed: Counter[str] = Counter()
    for left in draft.left:
        listed += count_words(left.words)
    for each in draft.placed:
        if each.heading != "kept":
            listed += count_words(each.what)
    return Compared(words - (placed + listed), placed - words)


def _words(node: Node) -> str:
    if isinstance(node, Text):
        return node.text
    return "" if isinstance(node, Citation) else node.words


_FORMS = {"kind", "id", "language", "urgency", "status", "file", "after", "review"}


def _texts(value: Any, path: tuple[str | None, ...], kinds: Kinds) -> Iterator[tuple[str, bool]]:
    if isinstance(value, str):
        yield value, path in kinds.texts.prose
    elif isinstance(value, dict):
        for key, each in value.items():
            if key not in _FORMS:
                yield from _texts(each, (*path, key), kinds)
    elif isinstance(value, list):
        for each in value:
            inner = path if isinstance(each, dict) else (*path, None)
            yield from _texts(each, inner, kinds)
