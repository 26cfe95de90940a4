"""Records -> signs of one source that two of them say in nearly the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from msgspec import Struct

from toolkit.base.text.regex import regex
from toolkit.records.card_signs import SignAt
from toolkit.records.facts import Facts
from toolkit.records.overview import Overview
from toolkit.rules.alike_texts import AlikeTexts
from toolkit.rules.amounts import Amount, without_amounts
from toolkit.rules.likeness import MOST
from toolkit.rules.rule import CollectionContext
from toolkit.rules.word_lists import read_list

_WORD = regex(r"[^\W_]+")
_NEGATIONS = frozenset(("no", "not", "never", "without", "cannot", "none", "neither", "nor", "t"))
NAMED = 3
"""Other files in one message."""


class Sign(Struct, frozen=True, eq=False, dict=True):
    """The same words at the same urgency, and every record that says them."""

    number: int
    """Its place among all signs."""
    text: str
    urgency: str
    places: tuple[tuple[Facts, SignAt], ...]
    sources: frozenset[str]
    """What any of the records cites for it."""

    @cached_property
    def key(self) -> str:
        """What no other sign has for the same reader."""
        return f"{self.urgency} {self.text}"

    @cached_property
    def only_record(self) -> str:
        """The id of the record that says it; empty if several do."""
        ids = {facts.id for facts, _sign in self.places}
        return ids.pop() if len(ids) == 1 else ""

    @cached_property
    def content(self) -> frozenset[str]:
        """Its words without those that only hold a sentence together."""
        return frozenset(content_words(self.text))

    @cached_property
    def advice(self) -> tuple[object, ...]:
        """What makes it other advice than a sign in nearly the same words."""
        return self.urgency, self.is_negated, self.amounts, self.body_parts

    @cached_property
    def body_parts(self) -> frozenset[str]:
        """The parts of the body that it names, each by its singular."""
        known = _body_parts()
        return frozenset(known[word] for word in self._words if word in known)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Its numbers, in any order."""
        return tuple(sorted(without_amounts(self.text.casefold())[1], key=repr))

    @cached_property
    def is_negated(self) -> bool:
        """Whether it says an odd number of times that something is not so."""
        return len([word for word in self._words if word in _NEGATIONS]) % 2 == 1

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return tuple(_WORD.findall(self.text.casefold().replace("cannot", "can not")))


_content = attrgetter("content")


def paths_of(signs: Sequence[Sign]) -> str:
    """Return the files that say any of these, as a message names them."""
    paths = list(dict.fromkeys(facts.path for sign in signs for facts, _at in sign.places))
    more = f" and {len(paths) - NAMED} more" if len(paths) > NAMED else ""
    return f"{', '.join(paths[:NAMED])}{more}"


class AlikeSigns(NamedTuple):
    """The pairs of alike signs, of other words or urgency, in different records."""

    drifted: Sequence[tuple[Sign, Sign]]
    """Those with other advice, in the order of the signs."""
    copied: Sequence[tuple[Sign, Sign]]
    """Those with the same advice, in any order; a pair may be there twice."""


def alike_signs(overview: Overview, context: CollectionContext) -> AlikeSigns:
    """Return the signs of one source that two records give in nearly the same words."""
    # Two rules ask for them.
    return context.once("signs", lambda: _alike_signs(overview, context.alike))


def _alike_signs(overview: Overview, alike: AlikeTexts) -> AlikeSigns:
    # Only signs of one source are compared: in a large collection few of all that there are.
    groups: dict[str, dict[str, Sign]] = {}
    for reader, sign in _signs(overview):
        for source in sign.sources:
            groups.setdefault(f"signs {reader} {source}", {})[sign.key] = sign
    drifted: dict[tuple[int, int], tuple[Sign, Sign]] = {}
    copied: list[tuple[Sign, Sign]] = []
    for name, group in groups.items():
        pairs = alike.pairs(name, group, _content, MOST, _kind_of)
        copied += _in_several_records(pairs.get(_COPIED, ()))
        for pair in _in_several_records(pairs.get(_DRIFTED, ())):
            one, other = pair if pair[0].number < pair[1].number else pair[::-1]
            drifted[other.number, one.number] = one, other
    return AlikeSigns([drifted[numbers] for numbers in sorted(drifted)], copied)


_COPIED = "copied"
_DRIFTED = "drifted"


def _kind_of(one: Sign, other: Sign) -> str:
    return _COPIED if one.advice == other.advice else _DRIFTED


def _in_several_records(pairs: Iterable[tuple[Sign, Sign]]) -> list[tuple[Sign, Sign]]:
    return [
        (one, other)
        for one, other in pairs
        if not one.only_record or one.only_record != other.only_record
    ]


def _signs(overview: Overview) -> Iterator[tuple[str, Sign]]:
    """Yield the language and the reader of each sign with it."""
    found: defaultdict[tuple[str, str, str, str], list[tuple[Facts, SignAt]]] = defaultdict(list)
    for facts in overview.facts:
        language = facts.language
        # The lists of words are English.
        if facts.is_retired or not language.startswith("en"):
            continue
        for sign in facts.signs:
            found[language, sign.reader, sign.text, sign.urgency].append((facts, sign))
    for number, ((language, reader, text, urgency), places) in enumerate(found.items()):
        sources = frozenset(chain.from_iterable([sign.sources for _facts, sign in places]))
        yield f"{language} {reader}", Sign(number, text, urgency, tuple(places), sources)


@cache
def _body_parts() -> dict[str, str]:
    """Return each word for a part of the body, and its singular."""
    forms = (each.split("|") for each in read_list("body-parts")["words"])
    return {form: each[0] for each in forms for form in each}


def content_words(text: str) -> Iterator[str]:
    """Yield the words of an English text without those that only hold a sentence together."""
    for word in _WORD.findall(text.casefold().replace("cannot", "can not")):
        if word not in _small():
            yield word


@cache
def _small() -> frozenset[str]:
    return frozenset(read_list("body-parts")["small"])
