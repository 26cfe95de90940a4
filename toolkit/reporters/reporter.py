"""What a report format is: a name, how a report becomes text in it, and where its paths start."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Literal

from msgspec import Struct

from toolkit.base.diagnostics import SEVERITIES, Diagnostic, Report, Severity

Paint = Callable[[str, str], str]
"""(text, style) -> text for the terminal; a style is red, yellow, blue, bold, dim."""


class Run(Struct, frozen=True):
    """What a report may say of the run that made it, and how much of it is listed."""

    time: datetime | None = None
    version: str = ""
    """The toolkit's."""
    least: Severity = "note"
    """Formats for people list this severity and worse, and count the others."""
    paint: Paint = lambda text, _style: text

    def lists(self, diagnostic: Diagnostic) -> bool:
        """Whether it is listed, and not only counted."""
        return SEVERITIES.index(diagnostic.severity) <= SEVERITIES.index(self.least)


NO_RUN = Run()


class Reporter(Struct, frozen=True):
    """One format of reports."""

    name: str
    render: Callable[[Report, Run], str]
    paths: Literal["collection", "folder", "repository"] = "collection"
    """Where paths start: people read them from their own folder, services from the top of git's."""
