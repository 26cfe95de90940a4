"""A report as GitLab's Code Quality artifact, a JSON array (doc/ci/testing/code_quality.md)."""

from __future__ import annotations

import posixpath
import re

from toolkit.base.diagnostics import Diagnostic, Report
from toolkit.base.families import family_of
from toolkit.base.fingerprint import fingerprints
from toolkit.base.text.printable import printable
from toolkit.reporters.json_text import as_json
from toolkit.reporters.reporter import NO_RUN, Reporter, Run
from toolkit.reporters.wording import paragraph


def render(report: Report, _run: Run = NO_RUN) -> str:
    """Return one entry for each diagnostic, as JSON that ends in a line end."""
    entries = [
        {
            "description": paragraph(each),
            "check_name": each.code,
            "fingerprint": name,
            "severity": _severity(each),
            "location": {
                "path": _relative(each.path),
                "lines": {"begin": each.span.line, "end": each.span.end_line},
            },
        }
        for each, name in zip(report.diagnostics, fingerprints(report), strict=True)
    ]
    return as_json(entries)


def _severity(each: Diagnostic) -> str:
    if each.severity == "error":
        return "critical" if family_of(each.code).slug == "safety" else "major"
    return "minor" if each.severity == "warning" else "info"


def _relative(path: str) -> str:
    """Return a path as GitLab takes it: below the repository, no drive or dot at its start.

    A file outside has no place there; what is left of its path still tells people which it is.
    """
    plain = posixpath.normpath(printable(path).replace("\\", "/"))
    return re.sub(r"^(?:[A-Za-z]:)?(?:\.{0,2}/)+", "", plain) or "."


REPORTER = Reporter("gitlab", render, paths="repository")
