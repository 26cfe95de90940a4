"""JSON reports of parts of a collection -> one report of the whole."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from toolkit.base.diagnostics import Diagnostic, Report, Span, in_order
from toolkit.base.errors import Misuse
from toolkit.commands.validate import all_codes
from toolkit.reporters.json import JsonDiagnostic, JsonReport


def merged(files: Sequence[Path]) -> Report:
    """Read what `toolkit validate --report json=FILE` has written; another file is misuse."""
    adapter = TypeAdapter(JsonReport)
    found: list[Diagnostic] = []
    paths: dict[str, None] = {}
    for file in files:
        try:
            report = adapter.validate_json(file.read_bytes())
        except OSError as error:
            raise Misuse(f"cannot read {file}: {error.strerror or error}") from error
        except ValidationError as error:
            hint = "write it with: toolkit validate --report json=FILE"
            raise Misuse(f"{file} is no report in JSON", hint) from error
        found += [_diagnostic(each) for each in report["diagnostics"]]
        paths |= dict.fromkeys(report["files"])
    used = {each.code for each in found}
    codes = {code: info for code, info in all_codes().items() if code in used}
    return Report(in_order(found), tuple(sorted(paths)), codes)


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
