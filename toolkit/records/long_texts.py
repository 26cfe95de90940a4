"""The long texts of a record, in rows: a collection has too many of them for an object each.

All of them are compared by their keys and sketches; where they stand is asked of few.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import chain, islice
from typing import NamedTuple

from toolkit.base.diagnostics import Route
from toolkit.base.route_lines import (
    count_lines,
    line_to_route,
    lines_to_routes,
    routes_to_lines,
)
from toolkit.records.text.marks import Words


class LongSentence(NamedTuple):
    """A sentence of a long text; `key` is the same for the same words."""

    key: str
    words: Words


class LongText(NamedTuple):
    """A paragraph or an item; `key` is the same for the same words."""

    key: str
    route: Route
    words: Words
    sketch: bytes
    """What tells how much of it is in another text; a text of a fragment has none."""
    sentences: tuple[LongSentence, ...] = ()
    """Those that are long themselves, if it has several."""
    fragment: str = ""
    """The part of a fragment that it comes from."""


class LongTexts(NamedTuple):
    """Those of one record; each row but the last has the record's own texts, in their order."""

    keys: tuple[str, ...] = ()
    sketches: tuple[bytes, ...] = ()
    sentence_keys: tuple[str, ...] = ()
    """Those of all sentences, in their order."""
    sentences: tuple[int, ...] = ()
    """How many sentences each text has."""
    routes: str = ""
    """A line for each text."""
    words: bytes = b""
    """Two numbers for each text, and then for each of its sentences."""
    of_fragments: tuple[str, ...] = ()
    """Of each text of a fragment: the part, its key and those of its sentences."""

    @property
    def all_keys(self) -> tuple[str, ...]:
        """The keys of the record's own texts and of their sentences."""
        return self.keys + self.sentence_keys

    def own(self) -> list[LongText]:
        """Return the record's own texts, in their order."""
        numbers = iter(array("I", self.words))
        spans = zip(numbers, numbers, strict=True)
        keys = iter(self.sentence_keys)
        routes = lines_to_routes(self.routes)
        return [
            LongText(
                key,
                route,
                next(spans),
                sketch,
                tuple(map(LongSentence, islice(keys, number), spans)),
            )
            for key, route, sketch, number in zip(
                self.keys, routes, self.sketches, self.sentences, strict=True
            )
        ]

    def place(self, at: int) -> tuple[Route, Words]:
        """Return where a text is, by its position."""
        # Those of each text and of the sentences of those before it are before its own.
        start = 2 * (at + sum(self.sentences[:at]))
        first, last = array("I", self.words)[start : start + 2]
        return line_to_route(self.routes.split("\n")[at]), (first, last)

    @property
    def fit(self) -> bool:
        """Whether the rows fit each other, as those that others wrote need not."""
        texts, sentences = len(self.keys), len(self.sentence_keys)
        return (
            len(self.sketches) == len(self.sentences) == texts
            and sum(self.sentences) == sentences
            and min(self.sentences, default=0) >= 0
            and count_lines(self.routes) == texts
            and len(self.words) == array("I").itemsize * 2 * (texts + sentences)
        )


def in_rows(texts: Iterable[LongText]) -> LongTexts:
    """Return texts in rows."""
    own: list[LongText] = []
    of_fragments = []
    for text in texts:
        if text.fragment:
            of_fragments.append(
                " ".join((text.fragment, text.key, *[each.key for each in text.sentences]))
            )
        else:
            own.append(text)
    spans = [words for text in own for words in (text.words, *[s.words for s in text.sentences])]
    return LongTexts(
        tuple([text.key for text in own]),
        tuple([text.sketch for text in own]),
        tuple([each.key for text in own for each in text.sentences]),
        tuple([len(text.sentences) for text in own]),
        routes_to_lines(text.route for text in own),
        array("I", chain.from_iterable(spans)).tobytes(),
        tuple(of_fragments),
    )
