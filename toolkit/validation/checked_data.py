"""A checked file <-> plain lists and texts, which JSON can keep.

A NamedTuple is a list to JSON already; what is needed is the way back. Others may write in a cache,
so each value is checked on this way: a text in the place of a line number would be printed
as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Annotated, Any, NamedTuple

from pydantic import StringConstraints, TypeAdapter

from toolkit.base.diagnostics import Diagnostic, Edit, Route, Severity, Span
from toolkit.records.facts import Facts
from toolkit.records.places.ignores import Ignore
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


def to_data(checked: Checked) -> list[Any]:
    """Return lists, texts, numbers and None, without the path."""
    return [
        checked.facts[1:] if checked.facts else None,
        diagnostics_data(checked.path, checked.diagnostics),
        [
            [each.codes, each.reason, each.span, each.first_line, each.last_line, each.source]
            for each in checked.ignores
        ],
        checked.cited,
    ]


def from_data(path: str, data: list[Any]) -> Checked:
    """Return back what `to_data` was given; data of any other form is a TypeError or ValueError."""
    facts, *others = data
    whole = _form().validate_python([[path, *facts] if facts else None, *others])
    return Checked(
        path,
        whole.facts,
        tuple([_diagnostic(path, each) for each in whole.diagnostics]),
        tuple([Ignore(*each) for each in whole.ignores]),
        whole.cited,
    )


def diagnostics_data(path: str, diagnostics: Iterable[Diagnostic]) -> list[Any]:
    """Return lists, texts, numbers and None of what was found in the file with this path."""
    return [_diagnostic_data(path, each) for each in diagnostics]


def diagnostics_from(path: str, data: list[Any]) -> tuple[Diagnostic, ...]:
    """Return back what `diagnostics_data` was given; data of another form is a ValueError."""
    return tuple([_diagnostic(path, each) for each in _diagnostics_form().validate_python(data)])


@cache
def _diagnostics_form() -> TypeAdapter[tuple[_Diagnostic, ...]]:
    return TypeAdapter(tuple[_Diagnostic, ...])


@cache
def _form() -> TypeAdapter[_Checked]:
    return TypeAdapter(_Checked)


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
