"""JSON reports of parts of a collection -> one report of the whole."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from toolkit.base import budget
from toolkit.base.diagnostics import Diagnostic, Report, Span, in_order
from toolkit.base.errors import Misuse
from toolkit.base.files import read_limited
from toolkit.base.settings import Settings
from toolkit.base.text.regex import regex
from toolkit.reporters.json import JsonDiagnostic, JsonReport
from toolkit.validation.codes import documented

_CODE = regex("[A-Z]{3}[0-9]{3}")
"""A finding is about 500 bytes, so that is 500,000 of them in one part."""


def merged(files: Sequence[Path], settings: Settings | None = None) -> Report:
    """Read what `toolkit validate --report json=FILE` has written; another file is misuse."""
    adapter = TypeAdapter(JsonReport)
    found: list[Diagnostic] = []
    paths: dict[str, None] = {}
    for file in files:
        try:
            content = read_limited(file, budget.REPORT_BYTES, may_be_pipe=True)
            report = adapter.validate_json(content)
        except OSError as error:
            hint = "name what this has written: toolkit validate --shard 1/5 --report json=FILE"
            raise Misuse(f"cannot read {file}: {error.strerror or error}", hint) from error
        except ValidationError as error:
            raise _no_report(file) from error
        # Reporters print a code as it is.
        if not all(_CODE.fullmatch(each["code"]) for each in report["diagnostics"]):
            raise _no_report(file)
        found += [_diagnostic(each) for each in report["diagnostics"]]
        paths |= dict.fromkeys(report["files"])
    codes = documented({each.code for each in found}, settings or Settings())
    return Report(in_order(found), tuple(sorted(paths)), codes)


def _no_report(file: Path) -> Misuse:
    hint = "write it with: toolkit validate --report json=FILE"
    return Misuse(f"{file} is no report in JSON", hint)


def _diagnostic(data: JsonDiagnostic) -> Diagnostic:
    return Diagnostic(
        data["path"],
        Span(data["line"], data["column"], data["end_line"], data["end_column"]),
        data["code"],
        data["severity"],
        data["message"],
        data["hint"],
        tuple(data["route"]),
        data["source"],
    )
