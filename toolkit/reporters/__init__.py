"""The table of reporters, written by hand: format -> function from report to text."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.base.diagnostics import Report
from toolkit.reporters import json, text

REPORTERS: dict[str, Callable[[Report], str]] = {
    "text": text.render,
    "json": json.render,
}
