"""What was found in files <-> texts of JSON.

A NamedTuple is a list to JSON already; what is needed is the way back. Others may write in a cache,
so each value is checked on this way: a text in the place of a line number would be printed
as it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from typing import Annotated, Any, NamedTuple

from pydantic import StringConstraints, TypeAdapter

from toolkit.base.diagnostics import Diagnostic, Edit, Route, Severity, Span
from toolkit.records.facts import Facts
from toolkit.records.places.ignores import Ignore
from toolkit.rules.alike_texts import Compared
from toolkit.validation.check_files import Checked

_Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}[0-9]{3}$")]


class _Diagnostic(NamedTuple):
    path: str
    """Empty for the file itself; another is that of a fragment in it."""
    span: Span
    code: _Code
    severity: Severity
    message: str
    hint: str
    route: Route
    source: str
    edit: tuple[Span, str, str] | None


class _Ignore(NamedTuple):
    codes: tuple[str, ...]
    reason: str
    span: Span
    first_line: int
    last_line: int
    source: str


class _Checked(NamedTuple):
    facts: Facts | None
    diagnostics: tuple[_Diagnostic, ...]
    ignores: tuple[_Ignore, ...]
    cited: tuple[str, ...]


def to_json(checked: Checked) -> bytes:
    """Return it as JSON, without the path."""
    return _json(
        [
            checked.facts._replace(path="") if checked.facts else None,
            [_diagnostic_data(checked.path, each) for each in checked.diagnostics],
            [
                [each.codes, each.reason, each.span, each.first_line, each.last_line, each.source]
                for each in checked.ignores
            ],
            checked.cited,
        ]
    )


def from_json(path: str, text: bytes) -> Checked:
    """Return back what `to_json` was given; a text of any other form is a ValueError."""
    whole = _form().validate_json(text)
    return Checked(
        path,
        whole.facts._replace(path=path) if whole.facts else None,
        tuple([_diagnostic(path, each) for each in whole.diagnostics]),
        tuple([Ignore(*each) for each in whole.ignores]),
        whole.cited,
    )


def diagnostics_to_json(path: str, diagnostics: Iterable[Diagnostic]) -> bytes:
    """Return what was found in a file as JSON, without its path."""
    return _json([_diagnostic_data(path, each) for each in diagnostics])


def diagnostics_from_json(path: str, text: bytes) -> tuple[Diagnostic, ...]:
    """Return back what `diagnostics_to_json` was given; any other text is a ValueError."""
    return tuple([_diagnostic(path, each) for each in _diagnostics_form().validate_json(text)])


def alike_to_json(compared: Compared) -> bytes:
    """Return which texts of a group were compared, and which of them are alike, as JSON."""
    return _json(compared)


def alike_from_json(text: bytes) -> Compared:
    """Return back what `alike_to_json` was given; any other text is a ValueError."""
    keys, pairs = compared = _alike_form().validate_json(text)
    number = len(frozenset(keys))
    if number != len(keys) or not all(0 <= at < number for pair in pairs for at in pair):
        raise ValueError("a text twice, or a pair of texts that were not compared")
    return compared


def _json(data: Any) -> bytes:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


@cache
def _form() -> TypeAdapter[_Checked]:
    return TypeAdapter(_Checked)


@cache
def _diagnostics_form() -> TypeAdapter[tuple[_Diagnostic, ...]]:
    return TypeAdapter(tuple[_Diagnostic, ...])


@cache
def _alike_form() -> TypeAdapter[Compared]:
    return TypeAdapter(Compared)


def _diagnostic_data(path: str, each: Diagnostic) -> list[Any]:
    edit = each.edit
    return [
        "" if each.path == path else each.path,
        each.span,
        each.code,
        each.severity,
        each.message,
        each.hint,
        each.route,
        each.source,
        [edit.span, edit.old, edit.new] if edit else None,
    ]


def _diagnostic(path: str, each: _Diagnostic) -> Diagnostic:
    return Diagnostic(
        each.path or path,
        each.span,
        each.code,
        each.severity,
        each.message,
        each.hint,
        each.route,
        each.source,
        Edit(*each.edit, each.route) if each.edit else None,
    )
