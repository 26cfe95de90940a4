"""A report as one line for each diagnostic: `path:line:column: severity CODE message`."""

from __future__ import annotations

from toolkit.base.diagnostics import Diagnostic, Report
from toolkit.reporters.text import printable


def render(report: Report) -> str:
    """Give one line for each diagnostic, and nothing at all when there is none."""
    return "".join(f"{one_line(each)}\n" for each in report.diagnostics)


def one_line(each: Diagnostic) -> str:
    """Give a diagnostic as a line that a CI service takes for no command of its own.

    GitHub's runner obeys `::name::` at the start of a line and `##[name]` anywhere in it (its file
    src/Runner.Common/ActionCommand.cs).
    """
    span = each.span
    place = f"{each.path}:{span.line}:{span.column}"
    line = printable(f"{place}: {each.severity} {each.code} {each.message}")
    if line.lstrip().startswith("::"):
        line = f"./{line}"
    return line.replace("##[", "## [")
