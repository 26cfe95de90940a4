"""A report as one line for each diagnostic: `path:line:column: severity CODE message`."""

from __future__ import annotations

from toolkit.base.diagnostics import Diagnostic, Report
from toolkit.base.printable import printable
from toolkit.reporters.text import place


def render(report: Report) -> str:
    """Give one line for each diagnostic, and nothing at all when there is none."""
    return "".join(f"{one_line(each)}\n" for each in report.diagnostics)


def one_line(each: Diagnostic) -> str:
    """Give a diagnostic as a line."""
    where = place(each.path, each.span)
    return f"{where}: {each.severity} {each.code} {printable(each.message)}"
