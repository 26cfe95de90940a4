"""What is reported about content: places, findings, diagnostics and the report; values only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from msgspec import Struct, field

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")

Route = tuple[str | int, ...]
"""Keys and list positions that lead from the top of a record to one value."""


class Span(NamedTuple):
    """A region of a file; lines and columns count code points from 1, the end is exclusive."""

    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


class Finding(Struct, frozen=True):
    """What a rule or a check yields: a route and words; the engine makes code and place of it.

    `at` says whether the place is the value or its key; `words` is a range of code points inside
    a text value.
    """

    route: Route
    message: str
    hint: str = ""
    at: Literal["value", "key"] = "value"
    words: tuple[int, int] | None = None
    replacement: str | None = None
    """What may stand instead of `words` without anyone having to read it again."""
    proven: bool = False
    """Whether the rule knows what the digits and capitals in `words` mean, as those of a dose."""


class Edit(NamedTuple):
    """A safe change of one line: the letters in `span` are `old` and become `new`."""

    span: Span
    old: str
    new: str
    route: Route


class CodeInfo(Struct, frozen=True):
    """What a code stands for: what `toolkit explain` prints and the pages in docs/rules hold."""

    code: str
    name: str
    severity: Severity
    title: str
    why: str = ""
    bad: str = ""
    good: str = ""
    source: str = ""
    """The standard's clause that it serves, if any."""
    fixable: bool = False
    """Whether `toolkit validate --fix` can fix it, in some or all places."""


class Diagnostic(NamedTuple):
    """One thing that is reported, whatever stage found it."""

    path: str
    span: Span
    code: str
    severity: Severity
    message: str
    hint: str = ""
    route: Route = ()
    source: str = ""
    """The file's line on which the span begins, for reporters that show it."""
    edit: Edit | None = None


class Report(Struct, frozen=True):
    """Everything one run has to say, in the order of path and place."""

    diagnostics: tuple[Diagnostic, ...]
    files: tuple[str, ...]
    codes: Mapping[str, CodeInfo] = field(default_factory=dict)

    def count(self, severity: Severity) -> int:
        """How many diagnostics are of this severity."""
        return sum(1 for found in self.diagnostics if found.severity == severity)


def in_order(diagnostics: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by path and place, each thing once; the same for any number of jobs.

    Files that lie higher come first: the cause of what is found below may be in them.
    """
    by_path: dict[str, list[Diagnostic]] = {}
    for each in diagnostics:
        by_path.setdefault(each.path, []).append(each)
    return tuple(
        each
        for path in sorted(by_path, key=lambda path: (path.count("/"), path))
        for each in sorted(set(by_path[path]), key=_order)
    )


def _order(each: Diagnostic) -> tuple[Span, str, str, str, str, tuple[str, ...]]:
    # All that may differ takes part: a set gives what is left in another order each time.
    return (
        each.span,
        each.code,
        each.message,
        each.hint,
        each.severity,
        tuple(map(str, each.route)),
    )
