"""one_of: the texts of which a text is one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from toolkit.base.diagnostics import Finding
from toolkit.base.settings.verbs.phrase import Phrase
from toolkit.base.settings.verbs.verb import TEXTS, Judged, Spot, Verb, Wrong
from toolkit.base.text.nearest import nearest


def _judge(judged: Judged, allowed: tuple[str, ...]) -> Iterator[Finding]:
    for said in judged.said:
        if " ".join(said.words.split()) not in allowed:
            near = nearest(said.words, allowed)
            yield Finding(said.route, f"it could be “{near}”" if near else "it is none of them")


def _wrong(spot: Spot, allowed: tuple[str, ...]) -> Wrong | None:
    for each in allowed:
        if spot.choices and each not in spot.choices:
            return f"“{each}” can never be there", f"it is one of: {', '.join(spot.choices)}"
    if spot.choices and set(allowed) == set(spot.choices):
        return "these are all that can be there", "leave out those that may not be"
    return None


VERB = Verb(
    "one_of",
    "The texts of which it has to be one, letter for letter; sources do not count.",
    Annotated[tuple[Phrase, ...], Field(min_length=1, max_length=200)],
    ["Adults", "Parents and carers"],
    TEXTS,
    _judge,
    _wrong,
)
