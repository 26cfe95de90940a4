"""A report as SARIF 2.1.0, as GitHub code scanning, editors and security dashboards read it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from toolkit.base.diagnostics import CodeInfo, Diagnostic, Edit, Report, Route, Span
from toolkit.base.fingerprint import covered_words, fingerprints
from toolkit.base.text.printable import printable
from toolkit.base.tool import PACKAGE
from toolkit.reporters.json_text import as_json
from toolkit.reporters.reporter import NO_RUN, Reporter, Run
from toolkit.reporters.sarif_rules import plain, rule
from toolkit.reporters.wording import all_files, paragraph, sentence

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"


def render(report: Report, run: Run = NO_RUN) -> str:
    """Return the whole report as JSON that ends in a line end, with the toolkit's version."""
    files = all_files(report)
    found = {each.code: each.severity for each in report.diagnostics}
    codes = list(dict.fromkeys([*report.codes, *found]))
    infos = [report.codes.get(code) or CodeInfo(code, "", found[code], code) for code in codes]
    driver: dict[str, Any] = {"name": PACKAGE}
    if run.version:
        driver |= {"version": run.version, "semanticVersion": run.version}
    described = {
        "tool": {"driver": driver | {"rules": [rule(info) for info in infos]}},
        "automationDetails": {"id": "toolkit-validate/"},
        "invocations": [{"executionSuccessful": "INT001" not in found}],
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            _ROOT: {
                "description": {
                    "text": "The top of the repository; without one, the folder of toolkit.toml."
                }
            }
        },
        "artifacts": [{"location": _location(path), "roles": ["analysisTarget"]} for path in files],
        "results": _results(report, codes, files),
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [described]}
    return as_json(log)


def _results(report: Report, codes: list[str], files: Sequence[str]) -> list[dict[str, Any]]:
    rule_index = {code: index for index, code in enumerate(codes)}
    file_index = {path: index for index, path in enumerate(files)}
    results = []
    for each, name in zip(report.diagnostics, fingerprints(report), strict=True):
        location: dict[str, Any] = {
            "physicalLocation": {
                "artifactLocation": {**_location(each.path), "index": file_index[each.path]},
                "region": _region(each),
            }
        }
        if each.route:
            location["logicalLocations"] = [_logical(each.route)]
        result: dict[str, Any] = {
            "ruleId": each.code,
            "ruleIndex": rule_index[each.code],
            "level": each.severity,
            "message": {"text": plain(paragraph(each))},
            "locations": [location],
            "partialFingerprints": {
                # GitHub's own key and form; without it an upload by the API shows doubles.
                "primaryLocationLineHash": f"{name[:16]}:1",
                "patientInformationToolkit/v1": name,
            },
        }
        if each.edit:
            result["fixes"] = [_fix(each, each.edit)]
        results.append(result)
    return results


def _fix(each: Diagnostic, edit: Edit) -> dict[str, Any]:
    replacement = {"deletedRegion": _place(edit.span), "insertedContent": {"text": edit.new}}
    change = {"artifactLocation": _location(each.path), "replacements": [replacement]}
    said = sentence(each.hint or f"Write {edit.new} instead of {edit.old}")
    return {"description": {"text": plain(said)}, "artifactChanges": [change]}


def _location(path: str) -> dict[str, str]:
    # Names that are not UTF-8 reach us as lone surrogates; their bytes go into the address.
    uri = quote(path, errors="surrogateescape")
    if path.startswith("/"):
        return {"uri": f"file://{uri}"}
    return {"uri": uri, "uriBaseId": _ROOT}


def _region(each: Diagnostic) -> dict[str, Any]:
    region: dict[str, Any] = {**_place(each.span)}
    words = covered_words(each)
    if words.isprintable() and words:
        region["snippet"] = {"text": words}
    return region


def _place(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _logical(route: Route) -> dict[str, str]:
    """Return a route as a JSON Pointer (RFC 6901)."""
    steps = (printable(str(step)).replace("~", "~0").replace("/", "~1") for step in route)
    kind = "value" if isinstance(route[-1], int) else "property"
    return {"fullyQualifiedName": "/" + "/".join(steps), "kind": kind}


REPORTER = Reporter("sarif", render, paths="repository")
