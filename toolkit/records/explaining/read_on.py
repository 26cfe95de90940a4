"""A record with faults -> all of them, and the record without them for the rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter

from toolkit.model.condition import Condition
from toolkit.model.topic import Topic
from toolkit.records.document import Document
from toolkit.records.explaining.doubt import Doubt
from toolkit.records.explaining.partial import doubtful_routes, fitted, renamed
from toolkit.records.places.places import find_places
from toolkit.records.problem import Problem
from toolkit.records.reading.plain_markup import plain_markup
from toolkit.records.reading.read import KINDS, Refused, typed
from toolkit.records.reading.schema_check import check_schema
from toolkit.records.record import Record
from toolkit.records.syntax.notation import notation_of

_ROUNDS = 4
"""Contradictions that one record may have, each brought out by the stand-in for another."""

_LONGEST = 200_000
"""Letters; what is longer was made to take time, and its first faults say so."""


def read_on(document: Document | Refused) -> Refused:
    """Take data of a known kind through schema and model, with what is wrong already."""
    path, data, kind = document.path, document.data, document.data["kind"]
    problems: list[Problem] = []
    text = document.text
    if isinstance(document, Refused):
        problems += document.problems
        text = document.read_text or text
    doubtful = doubtful_routes(text, problems, document.text) if problems else set()
    before = Doubt(frozenset(doubtful))
    notation = notation_of(path)
    problems += _sure(check_schema(kind, data, text, notation), before)
    if len(text) > _LONGEST:
        return _refused(document, problems)
    data, read_as = renamed(kind, data)
    misspelt = Doubt(frozenset(doubtful), tuple(read_as.items()))
    if read_as:
        inside = check_schema(kind, data, text, notation)
        problems += _sure(
            (each for each in inside if misspelt.is_renamed(each.finding.route)), misspelt
        )
    fit = fitted(kind, data, doubtful)
    if fit is None:
        return _refused(document, problems)
    data, guessed = fit
    doubt = replace(misspelt, guessed=guessed)
    model, data, doubt, contradictions = _modelled(kind, data, doubt)
    problems += contradictions
    if model is None:
        return _refused(document, problems)
    problems += _sure(plain_markup(model), doubt)
    # In which language a text is decides what is said of it.
    partial = None if doubt.covers(("language",)) else Record(Document(path, text, data), model)
    return replace(_refused(document, problems), partial=partial, doubt=doubt)


def _refused(document: Document | Refused, problems: Iterable[Problem]) -> Refused:
    text = document.text
    read = (document.read_text if isinstance(document, Refused) else "") or text
    places = find_places(read)
    placed = tuple(replace(each, span=each.span or places.span(each.finding)) for each in problems)
    return Refused(document.path, text, placed, read_text=read)


def _sure(problems: Iterable[Problem], doubt: Doubt) -> list[Problem]:
    """Keep what is about the editor's own words, with its route in the file."""
    return [
        replace(each, finding=doubt.in_file(each.finding))
        for each in problems
        if not doubt.covers(each.finding.route)
    ]


def _modelled(
    kind: str, data: Any, doubt: Doubt
) -> tuple[Condition | Topic | None, Any, Doubt, list[Problem]]:
    """Make the model; what contradicts itself is reported and replaced by a stand-in."""
    adapter: TypeAdapter[Any] = TypeAdapter(KINDS[kind])
    found: list[Problem] = []
    for _ in range(_ROUNDS):
        model, problems = typed(adapter, data)
        if model is not None:
            return model, data, doubt, found
        found += _sure(problems, doubt)
        routes = {problem.finding.route for problem in problems}
        fit = fitted(kind, data, routes)
        if () in routes or fit is None:
            break
        data = fit[0]
        doubt = replace(doubt, guessed=doubt.guessed | routes)
    return None, data, doubt, found
