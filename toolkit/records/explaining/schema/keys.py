"""Missing and unknown keys, put together: a misspelt key is both, and should be said once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.base import budget
from toolkit.base.diagnostics import Finding, Route
from toolkit.base.text.nearest import nearest_of
from toolkit.records.explaining.schema.missing_key import explain_missing
from toolkit.records.explaining.schema.walk import Schema, homes, known_keys
from toolkit.records.explaining.source import Source
from toolkit.records.problem import Problem
from toolkit.records.syntax.value_words import name_of, shorten


class KeyErrors:
    """Collects the key errors of one record, then says them."""

    def __init__(self, schema: Schema, source: Source) -> None:
        self._schema = schema
        self._source = source
        self._missing: dict[Route, list[str]] = {}
        self._unknown: dict[Route, list[str]] = {}
        self.said: set[Route] = set()
        """Routes of values whose own errors follow from a key's, and need not be said as well."""

    def missing(self, route: Route, names: list[str]) -> None:
        """The group at `route` lacks these keys; jsonschema says each of them several times."""
        self._missing[route] = names

    def unknown(self, route: Route, names: list[str]) -> None:
        """The group at `route` has keys that the schema does not know."""
        self._unknown[route] = names[: budget.UNKNOWN_KEYS]

    def problems(self) -> Iterator[Problem]:
        """Yield each problem once; a missing key that stands elsewhere is not also missing."""
        for route, names in self._unknown.items():
            for name in names:
                yield self._explain_unknown(route, name)
        for route, names in self._missing.items():
            for name in names:
                yield self._explain_missing(route, name)

    def _explain_unknown(self, route: Route, name: str) -> Problem:
        missing = self._missing.get(route, [])
        known = known_keys(self._schema, route)
        meant = closest_key(name, missing)
        if meant is None and len(known) == 1 and missing == known:
            meant = known[0]
        if meant:
            missing.remove(meant)
            message = f"{shorten(name)} is not a key here; did you mean {meant}?"
            return _unknown(route, name, message, self._source.notation.instead(meant, name))
        home = self._home_of(name, route)
        if home is not None:
            return self._explain_misplaced(route, name, home)
        meant = closest_key(name, known)
        if meant:
            return self._explain_second(route, name, meant)
        message = f"{shorten(name)} is not a key that {name_of(route)} may have"
        hint = f"delete it, or use one of: {', '.join(known)}" if known else "delete it"
        if re.search(r"\s", name.strip()) and not self._source.notation.is_json:
            hint = "if this line is text, put it in double quotes or on the line after >-"
        return _unknown(route, name, message, hint)

    def _explain_second(self, route: Route, name: str, meant: str) -> Problem:
        """A misspelt key beside the right one, or beside room for it."""
        span = self._source.key_span((*route, meant))
        message = f"{shorten(name)} is not a key here; did you mean {meant}?"
        hint = self._source.notation.instead(meant, name)
        if span:
            message = f"{shorten(name)} is not a key here, and {meant} is on line {span.line}"
            this = "key" if self._source.notation.is_json else "line"
            hint = f"delete this {this}, or move its text to {meant}"
        return _unknown(route, name, message, hint)

    def _explain_misplaced(self, route: Route, name: str, home: Route) -> Problem:
        absent = self._missing.get(home, [])
        if name in absent:
            absent.remove(name)
        self.said.add(home)
        owner = f"under {name_of(home)}" if home else "at the top level of the record"
        message = f"{name} is in the wrong place: it belongs {owner}"
        return _unknown(route, name, message, self._move(route, name, home))

    def _move(self, route: Route, name: str, home: Route) -> str:
        if self._source.notation.is_json:
            return "move it there, with its value and a comma between it and the key beside it"
        if home == route[: len(home)] and self._is_last((*route, name), len(home)):
            if not home:
                return "take away the spaces before it, and as many before what belongs to it"
            group = self._source.value(home)
            first = next(iter(group)) if isinstance(group, dict) else home[-1]
            return f"take spaces away before it, so that it lines up with {first}"
        if len(home) > len(route) and self._follows_empty(route, name, home):
            return "put two more spaces before it, and before each line that belongs to it"
        return "move it there, with its text" if home else "move it there, without indentation"

    def _is_last(self, path: Route, level: int) -> bool:
        """Nothing of the inner groups follows the key, so that less indentation is all it takes."""
        for at in range(level + 1, len(path)):
            group = self._source.value(path[:at])
            last = list(group)[-1] if isinstance(group, dict) else len(group) - 1
            if path[at] != last:
                return False
        return True

    def _follows_empty(self, route: Route, name: str, home: Route) -> bool:
        group = self._source.value(route)
        keys = list(group) if isinstance(group, dict) else []
        return name in keys and home[-1] in keys[: keys.index(name)]

    def _home_of(self, name: str, route: Route) -> Route | None:
        """A group that lacks this key, or is empty; the nearest to where it stands."""
        found = [home for home in homes(self._schema, name) if home != route]
        found.sort(key=lambda home: (name not in self._missing.get(home, ()), len(home)))
        for home in found:
            if name in self._missing.get(home, ()):
                return home
            if not home and name not in self._source.data:
                return home
            above = self._source.value(home[:-1])
            is_empty = isinstance(above, dict) and home[-1:] and home[-1] in above
            if is_empty and above[home[-1]] is None:
                return home
        return None

    def _explain_missing(self, route: Route, name: str) -> Problem:
        known = known_keys(self._schema, route)
        return explain_missing(route, name, known, self._schema, self._source)


def _unknown(route: Route, name: str, message: str, hint: str) -> Problem:
    return Problem("SCH001", Finding((*route, name), message, hint, at="key"))


def closest_key(name: str, candidates: list[str]) -> str | None:
    """Return the key that was probably meant."""
    return next(iter(nearest_of(name, candidates, fold=_fold)), None)


def _fold(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", name[:100].lower()).strip("_")
