"""An action -> its steps: the services that each names, and when; None if it is free text."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from toolkit.base.settings.services import Services
from toolkit.model.actions.grammar import Form, Grammar, When, grammar_of
from toolkit.model.actions.numbers import with_plain_digits
from toolkit.model.services import (
    added_emergency_services,
    all_services,
    emergency_services,
    services_in,
)

_LONGEST = 300
_TAIL_WORDS = 14
_SLOWEST = (None, "now", "today", "days", "later")
"""Of two words for when, the slower one counts."""


class Step(Struct, frozen=True):
    """One thing to do: call 999."""

    services: tuple[str, ...]
    emergency: tuple[str, ...]
    """Those of its services that help in an emergency, by the toolkit's own knowledge."""
    softer: tuple[str, ...]
    """Those that neither the toolkit nor the settings call an emergency service."""
    when: When | None


class Reading(Struct, frozen=True):
    """What the toolkit understands of an action that is in a known form."""

    steps: tuple[Step, ...]
    has_end: bool
    """Whether it ends in if, or in the beginning of the condition: if you have."""
    tail: str = ""


class Vocabulary(Struct, frozen=True, eq=False):
    """The services that actions of a language may name, and the grammar's patterns with them."""

    grammar: Grammar
    steps: tuple[Form, ...]
    emergency: tuple[str, ...]
    added: tuple[str, ...]
    all: tuple[str, ...]


def vocabulary(services: Services, language: str) -> Vocabulary | None:
    """Return the vocabulary of a language's country; None for a language without a grammar."""
    grammar = grammar_of(language)
    if grammar is None:
        return None
    known = all_services(services, language)
    emergency = (*emergency_services(services, language), *grammar.services("emergency"))
    added = added_emergency_services(services, language)
    return _vocabulary(language.split("-")[0], emergency, added, known)


@lru_cache(maxsize=16)
def _vocabulary(
    name: str, emergency: tuple[str, ...], added: tuple[str, ...], known: tuple[str, ...]
) -> Vocabulary:
    grammar = grammar_of(name)
    assert grammar is not None
    every = (*emergency, *added, *known, *grammar.services("other"))
    return Vocabulary(grammar, grammar.steps(every), emergency, added, every)


def normal(action: str) -> str:
    """Return the action in small letters with single spaces, ASCII digits and apostrophes."""
    return (
        " ".join(with_plain_digits(action).casefold().replace("’", "'").split())
        .removesuffix(":")
        .rstrip()
    )


# Several rules ask for the actions of one record.
@lru_cache(maxsize=64)
def read_action(action: str, words: Vocabulary) -> Reading | None:
    """Return what the action says, if it is in a known form from its first word to its last."""
    text = normal(action)
    if len(text) > _LONGEST:
        return None
    lead = words.grammar.lead.match(text)
    at = lead.end() if lead else 0
    steps: list[Step] = []
    while True:
        step, at = _step(text, at, words)
        if step is None:
            return None
        steps.append(step)
        join = words.grammar.join.match(text, at)
        if join is None:
            break
        at = join.end()
    end = words.grammar.end.match(text, at)
    if end is None:
        return Reading(tuple(steps), has_end=False) if at == len(text) else None
    tail = text[end.end() :].strip()
    if tail and not (re.match(r"[ ]", text[end.end() :]) and _is_condition(tail, words.grammar)):
        return None
    return Reading(tuple(steps), has_end=True, tail=tail)


def first_step(action: str, words: Vocabulary) -> Step | None:
    """Return the step with which an action begins, whatever follows."""
    text = normal(action)[:_LONGEST]
    lead = words.grammar.lead.match(text)
    return _step(text, lead.end() if lead else 0, words)[0]


def before_condition(action: str, words: Vocabulary) -> tuple[str, str]:
    """Cut a normal action where its condition begins."""
    text = normal(action)
    end = words.grammar.end.search(text)
    return (text[: end.start()], text[end.start() :]) if end else (text, "")


def _step(text: str, at: int, words: Vocabulary) -> tuple[Step | None, int]:
    when, after = _when(text, at, words.grammar)
    at = after + 1 if when and text[after : after + 1] == " " else at
    found = [match for form in words.steps if (match := form.match(text, at))]
    if not found:
        return None, at
    longest = max(found, key=lambda match: match.end())
    at = longest.end()
    while text[at : at + 1] == " ":
        later, after = _when(text, at + 1, words.grammar)
        if later is None:
            break
        when, at = max((when, later), key=_SLOWEST.index), after
    named = longest.groupdict().get("service") or longest.group()
    services = services_in(named, words.all)
    emergency = services_in(named, words.emergency)
    serious = {each.casefold() for each in (*emergency, *services_in(named, words.added))}
    softer = tuple(each for each in services if each.casefold() not in serious)
    return Step(services, emergency, softer, when), at


def _when(text: str, at: int, grammar: Grammar) -> tuple[When | None, int]:
    match = grammar.when.match(text, at)
    return (grammar.how_soon(match.group()), match.end()) if match else (None, at)


def _is_condition(tail: str, grammar: Grammar) -> bool:
    """Whether what follows the if may be the beginning of a condition: you have, your skin is."""
    return (
        len(tail.split()) <= _TAIL_WORDS
        and not re.search(r"[.!?;:]", tail)
        and not grammar.end.search(tail)
        and not grammar.waits.search(tail)
    )
