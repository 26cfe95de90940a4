"""The table of reporters, written by hand: format -> how a report becomes text in it."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.reporters import concise, github, gitlab, html, json, junit, sarif, text
from toolkit.reporters.reporter import NO_RUN, Reporter, Run

REPORTERS: Mapping[str, Reporter] = {
    each.name: each
    for each in (
        text.REPORTER,
        concise.REPORTER,
        json.REPORTER,
        github.REPORTER,
        gitlab.REPORTER,
        sarif.REPORTER,
        junit.REPORTER,
        html.REPORTER,
    )
}

__all__ = ["NO_RUN", "REPORTERS", "Reporter", "Run"]
