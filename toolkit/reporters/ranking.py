"""Diagnostics -> the few that stand for all, for services that show only so many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from toolkit.base.diagnostics import SEVERITIES, Diagnostic, Report
from toolkit.base.families import family_of
from toolkit.reporters.reporter import Run

ANNOTATIONS = 10
"""How many annotations of one kind GitHub shows of a step; it drops the others unseen."""


def annotated(report: Report, run: Run) -> tuple[Diagnostic, ...]:
    """Return those that are annotated: errors, then warnings, then notes, each under the limit."""
    chosen: list[Diagnostic] = []
    listed = [each for each in report.diagnostics if run.lists(each)]
    for severity in SEVERITIES:
        chosen += ranked(each for each in listed if each.severity == severity)[:ANNOTATIONS]
    return tuple(chosen)


def ranked(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sort so that the first few say most.

    A code comes once for a file before it comes a second time, or one bad file would hide all
    others; then safety, then files that cannot be read, then the order they came in.
    """
    times: Counter[tuple[str, str]] = Counter()
    keyed: list[tuple[int, int, int, Diagnostic]] = []
    for position, each in enumerate(diagnostics):
        pair = (each.code, each.path)
        keyed.append((times[pair], family_of(each.code).rank, position, each))
        times[pair] += 1
    return [entry[-1] for entry in sorted(keyed, key=lambda entry: entry[:3])]
