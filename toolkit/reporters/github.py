"""A report as GitHub's workflow commands: annotations of the lines, the rest in a folded group."""

from __future__ import annotations

from toolkit.base.diagnostics import Diagnostic, Report, Severity
from toolkit.base.text.printable import printable
from toolkit.reporters.concise import one_line
from toolkit.reporters.github_summary import summary_markdown
from toolkit.reporters.ranking import annotated
from toolkit.reporters.reporter import NO_RUN, Reporter, Run
from toolkit.reporters.text import summary
from toolkit.reporters.wording import advice, advice_kind, heading, opening

__all__ = ["render", "summary_markdown"]

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, run: Run = NO_RUN) -> str:
    """Return a command for each diagnostic that GitHub will show, the others as plain lines."""
    shown = annotated(report, run)
    lines = [_command(report, each) for each in shown]
    taken = set(shown)
    rest = [each for each in report.diagnostics if run.lists(each) and each not in taken]
    if rest:
        # GitHub drops annotations beyond its limit, so these are in the log instead.
        lines.append(f"::group::{len(rest)} more without an annotation")
        lines += [one_line(each) for each in rest]
        lines.append("::endgroup::")
    return "\n".join([*lines, summary(report, run)]) + "\n"


def _command(report: Report, each: Diagnostic) -> str:
    span = each.span
    properties = {"file": each.path, "line": span.line}
    if span.end_line == span.line:
        properties |= {"col": span.column}
    properties |= {"endLine": span.end_line}
    if span.end_line == span.line:
        # The runner drops columns of regions of several lines, and says so in the log.
        properties |= {"endColumn": max(span.end_column, span.column)}
    properties |= {"title": heading(report, each.code)}
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    said = [opening(each)]
    if each.hint:
        said.append(f"{advice_kind(each).title()}: {advice(each.hint)}")
    return f"::{_COMMANDS[each.severity]} {listed}::" + "%0A".join(map(_data, said))


def _data(text: str) -> str:
    """Escape as the runner reads it back: the percent sign first, since it marks the others.

    Line ends cannot be left by then: `printable` shows them, as it does all control characters.
    """
    return printable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


REPORTER = Reporter("github", render, paths="repository")
