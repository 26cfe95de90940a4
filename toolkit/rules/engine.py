"""Rules and problems -> diagnostics: adds code, severity, line and column to what was found."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from toolkit.base.diagnostics import CodeInfo, Diagnostic, Edit, Finding, Route, Severity, Span
from toolkit.base.settings import Settings
from toolkit.records.document import Document
from toolkit.records.load import Loaded
from toolkit.records.places import Places, find_places
from toolkit.records.read import Refused
from toolkit.records.record import Record
from toolkit.rules.rule import Context, Rule

CRASHED = "INT001"


def check_record(record: Record, rules: Sequence[Rule], context: Context) -> list[Diagnostic]:
    """Run every record rule on one record; a rule that crashes is itself reported."""
    found: list[tuple[str, Severity, Finding]] = []
    for rule in rules:
        severity = severity_of(rule.code, rule.severity, context.settings)
        if rule.scope != "record" or severity is None:
            continue
        try:
            found += [(rule.code, severity, finding) for finding in rule.check(record, context)]
        except Exception as error:
            found.append(_crash(rule, error))
    return _placed(record.document, found)


def check_collection(
    loaded: Loaded, rules: Sequence[Rule], context: Context
) -> Iterator[Diagnostic]:
    """Run every rule that needs all records at once."""
    found: dict[str, tuple[Document, list[tuple[str, Severity, Finding]]]] = {}
    for rule in rules:
        severity = severity_of(rule.code, rule.severity, context.settings)
        if rule.scope != "collection" or severity is None:
            continue
        try:
            for document, finding in rule.check(loaded, context):
                entry = found.setdefault(document.path, (document, []))
                entry[1].append((rule.code, severity, finding))
        except Exception as error:
            document = Document("toolkit.toml", "", None)
            found.setdefault(document.path, (document, []))[1].append(_crash(rule, error))
    for document, findings in found.values():
        yield from _placed(document, findings)


def explain_refused(
    refused: Refused, codes: dict[str, CodeInfo], settings: Settings
) -> list[Diagnostic]:
    """Give the diagnostics of a file that could not become a record."""
    places: Places | None = None
    diagnostics = []
    for problem in refused.problems:
        severity = severity_of(problem.code, codes[problem.code].severity, settings)
        places = places or find_places(refused.text)
        span = problem.span or places.span(problem.finding)
        finding = problem.finding
        diagnostics.append(
            Diagnostic(
                refused.path,
                span,
                problem.code,
                # What is not a record cannot be waved through: the severity stays an error.
                severity or "error",
                finding.message,
                finding.hint,
                finding.route,
                places.line(span.line),
            )
        )
    return diagnostics


def severity_of(code: str, severity: Severity, settings: Settings) -> Severity | None:
    """Give a code's severity in this collection; None when it is off."""
    chosen = settings.rules.get(code, severity)
    return None if chosen == "off" else chosen


def _placed(document: Document, found: Iterable[tuple[str, Severity, Finding]]) -> list[Diagnostic]:
    found = list(found)
    if not found:
        return []
    places = find_places(document.text)
    diagnostics = []
    for code, severity, finding in found:
        text = _text_at(document.data, finding.route)
        span = places.span(finding, text)
        line = places.line(span.line)
        diagnostics.append(
            Diagnostic(
                document.path, span, code, severity, finding.message, finding.hint,
                finding.route, line, _edit(finding, text, span, line),
            )
        )  # fmt: skip
    return diagnostics


def _edit(finding: Finding, text: str, span: Span, line: str) -> Edit | None:
    """Make an edit of a finding's replacement, if its words stand in the file letter for letter.

    They do not where the text is folded over a line end or escaped; those an editor must mend.
    """
    if finding.replacement is None or finding.words is None or span.line != span.end_line:
        return None
    old = text[slice(*finding.words)]
    if line[span.column - 1 : span.end_column - 1] != old:
        return None
    return Edit(span, old, finding.replacement, finding.route)


def _text_at(data: Any, route: Route) -> str:
    for step in route:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return ""
    return data if isinstance(data, str) else ""


def _crash(rule: Rule, error: Exception) -> tuple[str, Severity, Finding]:
    last = traceback.extract_tb(error.__traceback__)[-1]
    message = f"the rule {rule.code} ({rule.name}) crashed: {type(error).__name__}: {error}"
    hint = f"this is a fault of the toolkit ({last.name}, line {last.lineno}); please report it"
    return CRASHED, "error", Finding((), message, hint)
