"""Rules and problems -> diagnostics: adds code, severity, line and column to what was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from msgspec.structs import replace

from toolkit.base import budget
from toolkit.base.diagnostics import CodeInfo, Diagnostic, Edit, Finding, Route, Severity, Span
from toolkit.base.origin import origin
from toolkit.base.settings import Settings
from toolkit.model.kept.passages import may_become
from toolkit.records.fragment_text import NO_FRAGMENTS, Fragments, Use, located
from toolkit.records.overview import Overview
from toolkit.records.places.places import Places, find_places
from toolkit.records.problem import Problem
from toolkit.records.record import Record
from toolkit.rules.own.rule_of import rules_of
from toolkit.rules.rule import CollectionContext, Context, Rule

CRASHED = "INT001"
_ON_RULES_THAT_RAN = ("IGN002", "INT003")
NO_FILE = "toolkit.toml"
"""Stands for the file of a rule that crashed while it looked at all of them."""


class Found(NamedTuple):
    """A finding with its code and severity, but no place in the file yet."""

    code: str
    severity: Severity
    finding: Finding


def check_record(record: Record, rules: Sequence[Rule], context: Context) -> list[Found]:
    """Run every record rule on one record; a rule that crashes is itself reported."""
    found: list[Found] = []
    for rule in rules:
        severity = severity_of(rule.code, rule.severity, context.settings)
        if rule.scope != "record" or severity is None:
            continue
        try:
            findings = iter(rule.check(record, context))
            for first in findings:  # most find nothing
                found += [
                    Found(rule.code, severity, finding)
                    for finding in _within_budget(chain((first,), findings))
                ]
        except MemoryError:
            raise
        except Exception as error:
            found.append(_crash(rule, error))
    return found


def _within_budget(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Of the findings in one text, pass on as many as anyone reads, and how many more there are."""
    counts: dict[Route, int] = {}
    beyond: dict[Route, Finding] = {}
    for finding in findings:
        counts[finding.route] = counts.get(finding.route, 0) + 1
        if counts[finding.route] <= budget.FINDINGS:
            yield finding
        else:
            beyond.setdefault(finding.route, finding)
    for route, first in beyond.items():
        number = counts[route] - budget.FINDINGS
        message = f"and {number:,} more like this in the same text"
        hint = "fix those above, then check again"
        yield replace(first, message=message, hint=hint, replacement=None)


def check_collection(
    overview: Overview, rules: Sequence[Rule], context: CollectionContext
) -> dict[str, list[Found]]:
    """Run every rule that needs all records at once; give what they find by the file's path."""
    found: dict[str, list[Found]] = {}
    for rule in rules:
        severity = severity_of(rule.code, rule.severity, context.settings)
        if rule.scope != "collection" or severity is None:
            continue
        try:
            by_path: dict[str, list[Finding]] = {}
            for path, finding in rule.check(overview, context):
                by_path.setdefault(path, []).append(finding)
            for path, findings in by_path.items():
                found.setdefault(path, []).extend(
                    Found(rule.code, severity, finding) for finding in _within_budget(findings)
                )
        except MemoryError:
            raise
        except Exception as error:
            found.setdefault(NO_FILE, []).append(_crash(rule, error))
    return found


def explain_problems(
    path: str,
    text: str,
    problems: Iterable[Problem],
    codes: dict[str, CodeInfo],
    settings: Settings,
    when_off: Severity | None = None,
) -> list[Diagnostic]:
    """Return the diagnostics of what the stages before the rules found in a file."""
    places: Places | None = None
    diagnostics = []
    for problem in problems:
        severity = severity_of(problem.code, codes[problem.code].severity, settings) or when_off
        if severity is None:
            continue
        places = places or find_places(text)
        span = problem.span or places.span(problem.finding)
        finding = problem.finding
        diagnostics.append(
            Diagnostic(
                path,
                span,
                problem.code,
                severity,
                finding.message,
                finding.hint,
                finding.route,
                places.line(span.line),
            )
        )
    return diagnostics


def severity_of(code: str, severity: Severity, settings: Settings) -> Severity | None:
    """Return a code's severity in this collection; None when it is off."""
    chosen = settings.rules.get(code, severity)
    return None if chosen == "off" else chosen


def only_errors(settings: Settings) -> Settings:
    """Return the settings with every rule off that finds no errors.

    As they are where a code that says which rules ran is an error itself.
    """
    if any(severity_of(code, "note", settings) == "error" for code in _ON_RULES_THAT_RAN):
        return settings
    others = (
        each.code
        for each in rules_of(settings)
        if severity_of(each.code, each.severity, settings) != "error"
    )
    return settings.model_copy(update={"rules": {**settings.rules, **dict.fromkeys(others, "off")}})


def placed(
    path: str,
    text: str,
    found: Sequence[Found],
    uses: Sequence[Use] = (),
    fragments: Fragments = NO_FRAGMENTS,
) -> list[Diagnostic]:
    """Return each finding its place in the file with this text, and the line that is there.

    Ask for all findings of a file at once: its places are worked out from its text. What is in the
    words of a fragment, by `uses`, has its place in the fragment's file.
    """
    if not found:
        return []
    if uses:
        return _placed_with_fragments(path, text, found, uses, fragments)
    places = find_places(text)
    diagnostics = []
    for code, severity, finding in found:
        value, _style = places.texts.get(finding.route, ("", None))
        span = places.span(finding)
        line = places.line(span.line)
        diagnostics.append(
            Diagnostic(
                path, span, code, severity, finding.message, finding.hint,
                finding.route, line, _edit(finding, value, span, line),
            )
        )  # fmt: skip
    return diagnostics


def _placed_with_fragments(
    path: str, text: str, found: Sequence[Found], uses: Sequence[Use], fragments: Fragments
) -> list[Diagnostic]:
    by_file: dict[str | None, list[Found]] = {}
    for each in found:
        fragment, finding = located(each.finding, uses)
        by_file.setdefault(fragment, []).append(each._replace(finding=finding))
    diagnostics = placed(path, text, by_file.pop(None, []))
    for id, inside in by_file.items():
        file = fragments.by_id[id or ""]
        diagnostics += placed(file.path, file.text, inside)
    return diagnostics


def _edit(finding: Finding, text: str, span: Span, line: str) -> Edit | None:
    """Make an edit of a finding's replacement, if its words are in the file letter for letter.

    They do not where the text is folded over a line end or escaped; those an editor must fix. An
    edit that could change a number, a name, a code or an address stays a suggestion.
    """
    if finding.replacement is None or finding.words is None or span.line != span.end_line:
        return None
    start, end = finding.words
    old = text[start:end]
    if not may_become(text, start, end, finding.replacement, proven=finding.proven):
        return None
    if line[span.column - 1 : span.end_column - 1] != old:
        return None
    return Edit(span, old, finding.replacement, finding.route)


def _crash(rule: Rule, error: Exception) -> Found:
    message = f"the rule {rule.code} ({rule.name}) crashed: {type(error).__name__}: {error}"
    hint = f"this is a fault of the toolkit ({origin(error)}); please report it"
    return Found(CRASHED, "error", Finding((), message, hint))
