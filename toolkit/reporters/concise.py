"""A report as one line for each diagnostic: `path:line:column: severity CODE message`."""

from __future__ import annotations

from toolkit.base.diagnostics import Diagnostic, Report
from toolkit.base.text.printable import printable
from toolkit.reporters.reporter import NO_RUN, Reporter, Run
from toolkit.reporters.text import place


def render(report: Report, run: Run = NO_RUN) -> str:
    """Return one line for each diagnostic that is listed, and nothing at all when there is none."""
    return "".join(f"{one_line(each)}\n" for each in report.diagnostics if run.lists(each))


def one_line(each: Diagnostic) -> str:
    """Return a diagnostic as a line."""
    where = place(each.path, each.span)
    return f"{where}: {each.severity} {each.code} {printable(each.message)}"


REPORTER = Reporter("concise", render, paths="folder")
