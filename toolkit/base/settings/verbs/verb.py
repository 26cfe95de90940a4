"""A verb: a key of [[own_rules]], what may be written there, and how a value is judged by it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

from msgspec import Struct, field

from toolkit.base.diagnostics import Finding, Route
from toolkit.base.text.nearest import nearest

Sort = Literal["record", "group", "list", "text", "words", "value"]
"""A text may have markup and sources; words are plain; a value is a number, a date or the like."""

TEXTS: frozenset[Sort] = frozenset(("text", "words"))
GROUPS: frozenset[Sort] = frozenset(("record", "group"))


class Spot(Struct, frozen=True):
    """What may be in one place of a kind of record."""

    sort: Sort
    keys: Mapping[str, bool] = field(default_factory=dict)
    """Of a group: its keys, and whether each has to be there."""
    choices: tuple[str, ...] = ()
    """The values that it may have; empty where it may have any."""
    may_cite: bool = False
    """Whether anything in it may name sources."""


class Said(NamedTuple):
    """A text, without its sources and addresses; they are blanks, so that places are the same."""

    route: Route
    words: str


class Judged(Struct, frozen=True):
    """One value of a record."""

    route: Route
    sort: Sort
    keys: Mapping[str, bool]
    """Of a group: the keys that it may have, and whether it says something under each."""
    said: tuple[Said, ...]
    """Every text in it, or it itself."""
    sources: frozenset[str]
    """The sources that it cites."""


Wrong = tuple[str, str]
"""What is wrong with what a verb was given, and a hint."""


class Verb(Struct, frozen=True):
    """A verb of the rules of a collection's own."""

    key: str
    what: str
    """What it asks for, for whoever writes a rule."""
    type: Any
    """What may be written."""
    example: Any
    sorts: frozenset[Sort]
    """What it can judge."""
    judge: Callable[[Judged, Any], Iterator[Finding]]
    """Yields what a value lacks; the message says it in a few words."""
    wrong: Callable[[Spot, Any], Wrong | None] = lambda _spot, _given: None
    """What is wrong with what it was given for such a place."""


def unknown_key(spot: Spot, given: tuple[str, ...]) -> Wrong | None:
    """Say which of the keys that a verb was given no such group has."""
    for name in given if spot.sort in GROUPS else ():
        if name not in spot.keys:
            near = nearest(name, spot.keys)
            known = f"the keys there are: {', '.join(spot.keys)}"
            return f"there is no key {name}", f"did you mean {near}?" if near else known
    return None
