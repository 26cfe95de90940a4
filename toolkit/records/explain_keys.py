"""Missing and unknown keys, put together: a misspelt key is both, and should be said once."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import Any

from toolkit.base.diagnostics import Finding, Route
from toolkit.records.problem import Problem
from toolkit.records.schema_walk import Schema, branches, homes, resolve


class KeyErrors:
    """Collects the key errors of one record, then says them."""

    def __init__(self, data: Any, schema: Schema) -> None:
        self._data = data
        self._schema = schema
        self._missing: dict[Route, list[str]] = {}
        self._unknown: dict[Route, list[str]] = {}

    def missing(self, route: Route, names: list[str]) -> None:
        """The group at `route` lacks these keys; jsonschema says each of them several times."""
        self._missing[route] = names

    def unknown(self, route: Route, names: list[str]) -> None:
        """The group at `route` has keys that the schema does not know."""
        self._unknown[route] = names

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
        known = self._known(route)
        meant = _closest(name, missing) or _closest(name, [k for k in known if k not in missing])
        if meant:
            if meant in missing:
                missing.remove(meant)
            message = f"{name} is not a key here; did you mean {meant}?"
            return _unknown(route, name, message, f"write {meant}: instead of {name}:")
        home = self._home_of(name, route)
        if home is not None:
            if name in self._missing.get(home, []):
                self._missing[home].remove(name)
            owner = f"directly under {home[-1]}" if home else "at the top level of the record"
            message = f"{name} stands in the wrong place: it belongs {owner}"
            return _unknown(route, name, message, self._move(route, home))
        message = f"{name} is not a key that {_owner(route)} may have"
        hint = f"the keys here are: {', '.join(known)}" if known else ""
        if re.search(r"\s", name.strip()):
            hint = "if this line is text, put it in double quotes or on the line after >-"
        return _unknown(route, name, message, hint)

    def _explain_missing(self, route: Route, name: str) -> Problem:
        part = resolve(self._schema, (*route, name))
        description = str(part.get("description", "")).strip()
        message = f"{_owner(route)} has no {name}"
        hint = f"add a line {name}: …"
        if description:
            hint += f" ({description.rstrip('.')})"
        return Problem("SCH002", Finding(route, message, hint, at="key"))

    def _known(self, route: Route) -> list[str]:
        found: dict[str, None] = {}
        for form in branches(self._schema, resolve(self._schema, route)):
            found.update(dict.fromkeys(form.get("properties", {})))
        return list(found)

    def _home_of(self, name: str, route: Route) -> Route | None:
        """A group that lacks this key, or else has room for it; the nearest to where it stands."""
        found = [home for home in homes(self._schema, name) if home != route]
        found.sort(key=lambda home: (name not in self._missing.get(home, ()), len(home)))
        for home in found:
            if name in self._missing.get(home, ()) or not home:
                return home
        return None

    def _move(self, route: Route, home: Route) -> str:
        if len(home) < len(route):
            return "indent it less, so that it lines up with the keys it belongs with"
        return "indent it by two more spaces than the key it belongs under"


def _unknown(route: Route, name: str, message: str, hint: str) -> Problem:
    return Problem("SCH001", Finding((*route, name), message, hint, at="key"))


def _owner(route: Route) -> str:
    if not route:
        return "the record"
    if isinstance(route[-1], int):
        names = [step for step in route if isinstance(step, str)]
        return f"entry {route[-1] + 1} of {names[-1] if names else 'the list'}"
    return str(route[-1])


def _closest(name: str, candidates: list[str]) -> str | None:
    folded = {_fold(candidate): candidate for candidate in candidates}
    found = difflib.get_close_matches(_fold(name), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def _fold(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", name.lower())
