"""What the stages before the rules report: a code with a place in the file, or with a route."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.base.diagnostics import Finding, Span


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault in a file that could not become a record.

    Exactly one of `span` and `finding.route` says where: syntax faults have a span, faults in
    parsed data a route that the engine turns into a place.
    """

    code: str
    finding: Finding
    span: Span | None = None


def problem_at(code: str, span: Span, message: str, hint: str = "") -> Problem:
    """Make a problem whose place in the file is known."""
    return Problem(code, Finding((), message, hint), span)
