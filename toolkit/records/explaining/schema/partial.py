"""A record with faults -> one that fits its schema and model, and what of it is not the editor's.

So that one run shows all that is wrong: what is missing or faulty is replaced by a stand-in, and
the rules read the rest. Nothing that is found at a stand-in, or in a group that has one, is
reported.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from itertools import islice
from typing import Any

from toolkit.base import budget
from toolkit.base.diagnostics import Route
from toolkit.model.schema import NamedSchema
from toolkit.records.explaining.schema.errors import leaves, missing_names, unknown_names
from toolkit.records.explaining.schema.keys import closest_key
from toolkit.records.explaining.schema.stand_in import stand_in
from toolkit.records.explaining.schema.walk import Schema, known_keys, resolve
from toolkit.records.places.places import find_places
from toolkit.records.problem import Problem
from toolkit.records.reading.schema_check import fits
from toolkit.records.reading.schema_errors import schema_errors
from toolkit.records.syntax.decode import lines_of

_ROUNDS = 6
"""A stand-in may bring out what the fault before it hid."""


def renamed(schema: NamedSchema, data: Any) -> tuple[Any, dict[Route, Route]]:
    """Return data with the misspelt keys as they were meant, and where each was in the file."""
    work = _Work(schema.data, deepcopy(data))
    errors = list(islice(leaves(schema_errors(schema, data)), budget.SCHEMA_PROBLEMS))
    for error in sorted(errors, key=lambda each: -len(each.absolute_path)):
        if error.validator == "additionalProperties":
            work.rename(tuple(error.absolute_path), unknown_names(error))
    return work.data, work.read_as


def fitted(
    schema: NamedSchema, data: Any, doubtful: Iterable[Route]
) -> tuple[Any, frozenset[Route]] | None:
    """Return data that fits the schema, and where it is not what was given.

    None if too little is left.
    """
    work = _Work(schema.data, deepcopy(data))
    for route in sorted(doubtful, key=len):
        work.replace(route)
    for _ in range(_ROUNDS):
        if fits(schema, work.data):
            return work.data, frozenset(work.guessed)
        work.fix(schema_errors(schema, work.data))
    return None


class _Work:
    """The data while it is made to fit."""

    def __init__(self, root: Schema, data: Any) -> None:
        self.root = root
        self.data = data
        self.guessed: set[Route] = set()
        self.read_as: dict[Route, Route] = {}

    def fix(self, errors: Iterable[Any]) -> None:
        """Put something that fits in the place of each error, the outermost first."""
        found = list(islice(leaves(errors), budget.SCHEMA_PROBLEMS))
        replaced: set[Route] = set()
        for error in sorted(found, key=lambda each: len(each.absolute_path)):
            route: Route = tuple(error.absolute_path)
            if any(route[: len(done)] == done for done in replaced):
                continue
            if error.validator == "additionalProperties":
                self._take_out(route, unknown_names(error))
            elif error.validator == "required":
                for name in missing_names(error):
                    self.replace((*route, name))
            else:
                self.replace(route)
                replaced.add(route)

    def replace(self, route: Route) -> None:
        """Put a stand-in in the place of a value."""
        owner = self._at(route[:-1])
        if not route or not _can_hold(owner, route[-1]):
            return
        number = route[-1] if isinstance(route[-1], int) else 0
        part = resolve(self.root, route)
        owner[route[-1]] = stand_in(self.root, part, number)
        # A choice decides how all that is beside it is read, as the urgency of a card.
        decides = len(route) > 1 and ("enum" in part or "const" in part)
        self.guessed.add(route[:-1] if decides else route)

    def rename(self, route: Route, names: list[str]) -> None:
        """Return misspelt keys the names that were meant, if those are free."""
        group = self._at(route)
        for name in names if isinstance(group, dict) else ():
            meant = closest_key(
                name, [key for key in known_keys(self.root, route) if key not in group]
            )
            if meant:
                group[meant] = group.pop(name)
                self.read_as[(*route, meant)] = (*route, name)

    def _take_out(self, route: Route, names: list[str]) -> None:
        group = self._at(route)
        for name in names if isinstance(group, dict) else ():
            group.pop(name, None)
            self.guessed.add((*route, name))

    def _at(self, route: Route) -> Any:
        data = self.data
        for step in route:
            try:
                data = data[step]
            except (KeyError, IndexError, TypeError):
                return None
        return data


def _can_hold(owner: Any, step: str | int) -> bool:
    if isinstance(owner, list):
        return isinstance(step, int) and step < len(owner)
    return isinstance(owner, dict) and isinstance(step, str)


def doubtful_routes(text: str, problems: Iterable[Problem], typed: str) -> set[Route]:
    """Return the values on lines of which YAML may have made something else than was meant.

    `typed` is the text as its editor wrote it; the other may have lines that were fixed.
    """
    places = find_places(text)
    lines: set[int] = set()
    if text != typed:
        pairs = zip(lines_of(text), lines_of(typed), strict=False)
        lines.update(number for number, (one, other) in enumerate(pairs, 1) if one != other)
    for problem in problems:
        span = problem.span or places.span(problem.finding)
        lines.update(range(span.line, span.end_line + 1))
    found: set[Route] = set()
    for route in places.values:
        span = places.values[route]
        last = span.end_line if span.end_column > 1 else span.end_line - 1
        if route in places.texts and not lines.isdisjoint(range(span.line, last + 1)):
            found.add(route)
    found.update(route for route in places.keys if places.keys[route].line in lines)
    return {route for route in found if route}
