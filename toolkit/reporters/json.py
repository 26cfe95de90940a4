"""A report as JSON, by the schema schemas/report.schema.json."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from toolkit.base.diagnostics import SEVERITIES, CodeInfo, Diagnostic, Report, Severity
from toolkit.reporters.json_text import as_json
from toolkit.reporters.reporter import NO_RUN, Reporter, Run

Line = Annotated[int, Field(ge=1)]


class JsonDiagnostic(TypedDict):
    """One thing that is reported; lines and columns count from 1, the end is exclusive."""

    path: str
    line: Line
    column: Line
    end_line: Line
    end_column: Line
    code: str
    severity: Severity
    message: str
    hint: str
    route: list[str | int]
    source: str


class JsonCode(TypedDict):
    """What a code stands for."""

    name: str
    severity: Severity
    title: str
    why: str
    standard: str


class JsonCounts(TypedDict):
    """How many diagnostics there are of each severity."""

    error: int
    warning: int
    note: int


class JsonReport(TypedDict):
    """The report of one run of toolkit validate."""

    format: Literal[1]
    files: list[str]
    counts: JsonCounts
    diagnostics: list[JsonDiagnostic]
    codes: dict[str, JsonCode]


def render(report: Report, _run: Run = NO_RUN) -> str:
    """Return the whole report as JSON text that ends in a line end."""
    counts = {severity: report.count(severity) for severity in SEVERITIES}
    data = JsonReport(
        format=1,
        files=list(report.files),
        counts=JsonCounts(error=counts["error"], warning=counts["warning"], note=counts["note"]),
        diagnostics=[_one(each) for each in report.diagnostics],
        codes={code: _code(info) for code, info in report.codes.items()},
    )
    return as_json(data)


def _one(each: Diagnostic) -> JsonDiagnostic:
    span = each.span
    return JsonDiagnostic(
        path=each.path,
        line=span.line,
        column=span.column,
        end_line=span.end_line,
        end_column=span.end_column,
        code=each.code,
        severity=each.severity,
        message=each.message,
        hint=each.hint,
        route=list(each.route),
        source=each.source,
    )


def _code(info: CodeInfo) -> JsonCode:
    return JsonCode(
        name=info.name,
        severity=info.severity,
        title=info.title,
        why=info.why,
        standard=info.source,
    )


REPORTER = Reporter("json", render)
