"""What is wrong with an entry of references.json -> the same in the words of CSL-JSON.

The words for records are those of YAML, and its advice would spoil a JSON file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from toolkit.base.diagnostics import Finding, Route
from toolkit.model.csl.dates import when
from toolkit.model.csl.values import CslDate
from toolkit.records.problem import Problem
from toolkit.records.syntax.value_words import kind_of, shorten

_DATES = ("issued", "accessed")
_NAMES = ("author", "editor")
_EXAMPLE = '{"date-parts": [[2024, 5]]}'


def explain_csl(problems: Iterable[Problem], data: list[Any]) -> Iterator[Problem]:
    """Yield each problem, those of a date as one."""
    said: set[Route] = set()
    for problem in problems:
        route = problem.finding.route
        field = route[1] if len(route) > 1 else None
        if len(route) == 1 and not isinstance(data[_index(route)], dict):
            message = f"entry {_index(route) + 1} is {kind_of(data[_index(route)])}, not a source"
            yield Problem(problem.code, Finding(route, message, "delete it, with its comma"))
        elif field in _DATES:
            if route[:2] not in said:
                said.add(route[:2])
                yield _date(problem.code, route[:2], data[_index(route)][field])
        elif field in _NAMES and route[:2] not in said:
            said.add(route[:2])
            message = f"{field} is not a list of names"
            hint = 'write [{"family": "Foley", "given": "Ann"}], of a body [{"literal": "NHS"}]'
            yield Problem(problem.code, Finding(route[:2], message, hint, at="key"))
        elif field not in _NAMES:
            yield problem


def _index(route: Route) -> int:
    return int(route[0])


def _date(code: str, route: Route, value: Any) -> Problem:
    typed = shorten(json.dumps(value, ensure_ascii=False), 60)
    message = f"{route[1]} is not written as a date of CSL-JSON: {typed}"
    hint = f"write {_meant(value) or f'it like {_EXAMPLE}, or delete it'}"
    return Problem(code, Finding(route, message, hint, at="key"))


def _meant(value: Any) -> str:
    """Write what was probably meant; empty if no one can tell."""
    if isinstance(value, dict):
        value = value.get("date-parts", value.get("raw"))
    if isinstance(value, list) and value and all(isinstance(each, int | str) for each in value):
        parts = value[:3]
    elif isinstance(value, int | str) and not isinstance(value, bool):
        point = when(CslDate(raw=str(value))).first
        if point is None:
            return json.dumps({"literal": value}, ensure_ascii=False) if str(value).strip() else ""
        parts = [part for part in (point.year, point.month, point.day) if part]
    else:
        return ""
    return json.dumps({"date-parts": [parts]}, ensure_ascii=False)
