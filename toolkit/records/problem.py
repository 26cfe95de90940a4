"""What the stages before the rules report: a code with a place in the file, or with a route."""

from __future__ import annotations

from msgspec import Struct

from toolkit.base.diagnostics import Finding, Span

WHOLE_FILE = Span()
"""The place of a fault that is not at any one place of the file."""


class Problem(Struct, frozen=True):
    """One fault in a file that could not become a record.

    `span` says where; without it the engine turns the route of the finding into a place.
    """

    code: str
    finding: Finding
    span: Span | None = None


def problem_at(code: str, span: Span, message: str, hint: str = "") -> Problem:
    """Make a problem whose place in the file is known."""
    return Problem(code, Finding((), message, hint), span)
