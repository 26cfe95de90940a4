"""What is reported of a refused file -> the same, with the edits that `--fix` would make in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from toolkit.base import budget
from toolkit.base.diagnostics import Diagnostic, Edit
from toolkit.records.explaining.repair import edits_between, faults_of, repaired
from toolkit.records.problem import Problem

Placed = Callable[[str, Sequence[Problem]], list[Diagnostic]]
"""A text and its faults -> the diagnostics."""


def with_edits(
    path: str, text: str, found: Sequence[Diagnostic], placed: Placed
) -> list[Diagnostic]:
    """Return each with its line as `--fix` would write it, if it is not reported then."""
    if len(found) > budget.MARKED_SLIPS:
        return list(found)
    after = repaired(path, text, len(found))
    if after == text:
        return list(found)
    edits = {edit.span.line: edit for edit in edits_between(text, after)}
    left = {_what(each) for each in placed(after, faults_of(path, after))}
    return [
        replace(each, edit=_of(each, edits.get(each.span.line)))
        if _what(each) not in left
        else each
        for each in found
    ]


def _what(each: Diagnostic) -> tuple[str, int, str]:
    return each.code, each.span.line, each.message


def _of(each: Diagnostic, edit: Edit | None) -> Edit | None:
    return edit and replace(edit, route=each.route)
