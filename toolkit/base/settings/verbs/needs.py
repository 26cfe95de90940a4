"""needs: keys that a group has, or words that a text has."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.settings.verbs.phrase import Phrases, places_of
from toolkit.base.settings.verbs.verb import (
    GROUPS,
    TEXTS,
    Judged,
    Spot,
    Verb,
    Wrong,
    unknown_key,
)


def _judge(judged: Judged, given: tuple[str, ...]) -> Iterator[Finding]:
    for name in given:
        if judged.sort in TEXTS:
            if not any(True for said in judged.said for _place in places_of(name, said.words)):
                yield Finding(judged.route, f"“{name}” is not in it")
        elif judged.keys.get(name) is False:
            yield Finding(judged.route, f"{name} is missing")


def _wrong(spot: Spot, given: tuple[str, ...]) -> Wrong | None:
    for name in given:
        if spot.keys.get(name):
            return f"{name} is never missing: the toolkit asks for it already", "name another key"
    return unknown_key(spot, given)


VERB = Verb(
    "needs",
    "Of a record, a section or an entry: the key or keys that have to be filled in. Of a text: "
    "words that have to be in it, in capitals or not.",
    Phrases,
    ["chance", "what_helps"],
    GROUPS | TEXTS,
    _judge,
    _wrong,
)
