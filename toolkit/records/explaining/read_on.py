"""A record with faults -> all of them, and the record without them for the rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace
from pydantic import TypeAdapter

from toolkit.model.kinds.kinds import Kinds
from toolkit.model.record_model import RecordModel
from toolkit.model.schema import NamedSchema
from toolkit.model.text_fields import plain_texts
from toolkit.records.document import Document
from toolkit.records.doubt import Doubt
from toolkit.records.explaining.explained import Explained
from toolkit.records.explaining.past_slips import Read
from toolkit.records.explaining.schema.contradictions import typed
from toolkit.records.explaining.schema.errors import check_schema
from toolkit.records.explaining.schema.partial import doubtful_routes, fitted, renamed
from toolkit.records.fragment_text import NO_FRAGMENTS, Fragments
from toolkit.records.places.places import find_places
from toolkit.records.problem import Problem
from toolkit.records.reading.fragments.resolve import resolve
from toolkit.records.reading.plain_markup import plain_markup
from toolkit.records.record import Record
from toolkit.records.syntax.notation import notation_of

_ROUNDS = 4
"""Contradictions that one record may have, each brought out by the stand-in for another."""

_LONGEST = 200_000
"""Letters; what is longer was made to take time, and its first faults say so."""


def read_on(
    path: str, written: str, read: Read, kinds: Kinds, fragments: Fragments = NO_FRAGMENTS
) -> Explained:
    """Take data of a known kind through schema and model, with what is wrong already.

    `written` is the file's text, of which some lines may have been read as if they were fixed.
    """
    text, kind = read.text, read.data["kind"]
    resolved = resolve(Document(path, text, read.data), fragments)
    data, uses = resolved.document.data, resolved.document.uses
    schema = kinds.schema(kind)
    problems = [*read.problems, *resolved.problems]
    doubtful = doubtful_routes(text, problems, written) if problems else set()
    before = Doubt(frozenset(doubtful))
    notation = notation_of(path)
    problems += _sure(check_schema(schema, data, text, notation), before)
    if len(text) > _LONGEST:
        return _explained(text, problems)
    data, read_as = renamed(schema, data)
    misspelt = Doubt(frozenset(doubtful), tuple(read_as.items()))
    if read_as:
        inside = check_schema(schema, data, text, notation)
        problems += _sure(
            (each for each in inside if misspelt.is_renamed(each.finding.route)), misspelt
        )
    fit = fitted(schema, data, doubtful)
    if fit is None:
        return _explained(text, problems)
    data, guessed = fit
    doubt = replace(misspelt, guessed=guessed)
    model, data, doubt, contradictions = _modelled(kinds.model(kind), schema, data, doubt)
    problems += contradictions
    if model is None:
        return _explained(text, problems)
    problems += _sure(plain_markup(plain_texts(model)), doubt)
    # In which language a text is decides what is said of it.
    partial = (
        None if doubt.covers(("language",)) else Record(Document(path, text, data, uses), model)
    )
    return replace(_explained(text, problems), partial=partial, doubt=doubt)


def _explained(read_text: str, problems: Iterable[Problem]) -> Explained:
    places = find_places(read_text)
    placed = tuple(replace(each, span=each.span or places.span(each.finding)) for each in problems)
    return Explained(placed, read_text)


def _sure(problems: Iterable[Problem], doubt: Doubt) -> list[Problem]:
    """Keep what is about the editor's own words, with its route in the file."""
    return [
        replace(each, finding=doubt.in_file(each.finding))
        for each in problems
        if not doubt.covers(each.finding.route)
    ]


def _modelled(
    kind: type[RecordModel], schema: NamedSchema, data: Any, doubt: Doubt
) -> tuple[RecordModel | None, Any, Doubt, list[Problem]]:
    """Make the model; what contradicts itself is reported and replaced by a stand-in."""
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    found: list[Problem] = []
    for _ in range(_ROUNDS):
        model, problems = typed(adapter, data)
        if model is not None:
            return model, data, doubt, found
        found += _sure(problems, doubt)
        routes = {problem.finding.route for problem in problems}
        fit = fitted(schema, data, routes)
        if () in routes or fit is None:
            break
        data = fit[0]
        doubt = replace(doubt, guessed=doubt.guessed | routes)
    return None, data, doubt, found
