"""The table of reporters, written by hand: format -> function from report to text."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.base.diagnostics import Report
from toolkit.reporters import concise, github, gitlab, html, json, junit, sarif, text

REPORTERS: dict[str, Callable[[Report], str]] = {
    "text": text.render,
    "concise": concise.render,
    "json": json.render,
    "github": github.render,
    "gitlab": gitlab.render,
    "sarif": sarif.render,
    "junit": junit.render,
    "html": html.render,
}
