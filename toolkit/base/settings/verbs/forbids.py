"""forbids: keys that a group has not, or words that a text has not."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.base.diagnostics import Finding
from toolkit.base.settings.verbs.phrase import Phrases, places_of
from toolkit.base.settings.verbs.verb import (
    GROUPS,
    Judged,
    Spot,
    Verb,
    Wrong,
    unknown_key,
)


def _judge(judged: Judged, given: tuple[str, ...]) -> Iterator[Finding]:
    for name in given:
        if judged.sort in GROUPS:
            if judged.keys.get(name):
                yield Finding((*judged.route, name), f"{name} is there", at="key")
            continue
        for said in judged.said:
            for start, end in places_of(name, said.words):
                written = " ".join(said.words[start:end].split())
                yield Finding(said.route, f"“{written}”", words=(start, end))


def _wrong(spot: Spot, given: tuple[str, ...]) -> Wrong | None:
    for name in given:
        if spot.keys.get(name):
            return f"{name} has to be there: the toolkit asks for it", "name another key"
    return unknown_key(spot, given)


VERB = Verb(
    "forbids",
    "Of a record, a section or an entry: the key or keys that may not be filled in. Of a text, "
    "or of all texts in a list: words that may not be in it, in capitals or not.",
    Phrases,
    ["simply", "just"],
    frozenset(("record", "group", "list", "text", "words")),
    _judge,
    _wrong,
)
