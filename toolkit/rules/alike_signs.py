"""Records -> signs of one source that two of them say in nearly the same words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from operator import attrgetter

from toolkit.base.text.regex import regex
from toolkit.records.card_signs import SignAt
from toolkit.records.facts import Facts
from toolkit.records.overview import Overview
from toolkit.rules.alike_texts import AlikeTexts
from toolkit.rules.amounts import Amount, without_amounts
from toolkit.rules.likeness import MOST
from toolkit.rules.word_lists import read_list

_WORD = regex(r"[^\W_]+")
_NEGATIONS = frozenset(("no", "not", "never", "without", "cannot", "none", "neither", "nor", "t"))
NAMED = 3
"""Other files in one message."""


@dataclass(frozen=True)
class Sign:
    """The same words at the same urgency, and every record that says them."""

    text: str
    urgency: str
    places: tuple[tuple[Facts, SignAt], ...]

    @property
    def key(self) -> str:
        """What no other sign has for the same reader."""
        return f"{self.urgency} {self.text}"

    @cached_property
    def content(self) -> frozenset[str]:
        """Its words without those that only hold a sentence together."""
        return frozenset(content_words(self.text))

    @cached_property
    def body_parts(self) -> frozenset[str]:
        """The parts of the body that it names, each by its singular."""
        known = _body_parts()
        return frozenset(known[word] for word in self._words if word in known)

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Its numbers, in any order."""
        return tuple(sorted(without_amounts(self.text.casefold())[1], key=repr))

    @property
    def is_negated(self) -> bool:
        """Whether it says an odd number of times that something is not so."""
        return len([word for word in self._words if word in _NEGATIONS]) % 2 == 1

    @cached_property
    def sources(self) -> frozenset[str]:
        """What any of the records cites for it."""
        return frozenset(source for _facts, sign in self.places for source in sign.sources)

    @property
    def paths(self) -> str:
        """The files, as a message names them."""
        paths = list(dict.fromkeys(facts.path for facts, _sign in self.places))
        more = f" and {len(paths) - NAMED} more" if len(paths) > NAMED else ""
        return f"{', '.join(paths[:NAMED])}{more}"

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return tuple(_WORD.findall(self.text.casefold().replace("cannot", "can not")))


_content = attrgetter("content")


def alike_signs(overview: Overview, alike: AlikeTexts) -> Iterator[tuple[Sign, Sign]]:
    """Yield each pair of alike signs, of other words or urgency, in different records."""
    for reader, signs in _by_reader(overview):
        at = {sign.key: number for number, sign in enumerate(signs)}
        # Only signs of one source are compared: in a large collection few of all that there are.
        of_source: dict[str, dict[str, Sign]] = {}
        for sign in signs:
            for source in sign.sources:
                of_source.setdefault(source, {})[sign.key] = sign
        pairs = {
            (min(at[one], at[other]), max(at[one], at[other]))
            for source, group in of_source.items()
            for one, other in alike.pairs(f"signs {reader} {source}", group, _content, MOST)
        }
        for one, other in sorted(pairs, key=lambda pair: (pair[1], pair[0])):
            first, second = signs[one], signs[other]
            if len({facts.id for facts, _sign in (*first.places, *second.places)}) > 1:
                yield first, second


def _by_reader(overview: Overview) -> Iterator[tuple[str, list[Sign]]]:
    """Yield the signs for each language and reader, and what these are called."""
    found: dict[tuple[str, str], dict[tuple[str, str], list[tuple[Facts, SignAt]]]] = {}
    for facts in overview.facts:
        # The lists of words are English.
        if facts.is_retired or not facts.language.startswith("en"):
            continue
        for sign in facts.signs:
            of_reader = found.setdefault((facts.language, sign.reader), {})
            of_reader.setdefault((sign.text, sign.urgency), []).append((facts, sign))
    for reader, of_reader in found.items():
        yield " ".join(reader), [Sign(*key, tuple(places)) for key, places in of_reader.items()]


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
