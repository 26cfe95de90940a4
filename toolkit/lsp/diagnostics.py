"""What is reported -> an editor's diagnostics."""

from __future__ import annotations

from lsprotocol import types

from toolkit.base.diagnostics import Diagnostic, Severity
from toolkit.lsp.positions import Lines

SOURCE = "toolkit"
_SEVERITIES: dict[Severity, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Information,
}


def shown_in_editor(each: Diagnostic, lines: Lines) -> types.Diagnostic:
    """Return one diagnostic; how to fix it is on a line of its own."""
    return types.Diagnostic(
        range=lines.range(each.span),
        message=f"{each.message}\n{each.hint}" if each.hint else each.message,
        severity=_SEVERITIES[each.severity],
        code=each.code,
        source=SOURCE,
    )
