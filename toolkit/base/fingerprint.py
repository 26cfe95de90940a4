"""A report -> one stable name for each diagnostic, for baselines and for services that track them.

A name does not hold line numbers, list positions or the message, so it stays the same when lines
move, when entries are put in before it, or when a rule learns to say the same thing better.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter

from toolkit.base.diagnostics import Diagnostic, Report


def fingerprints(report: Report) -> tuple[str, ...]:
    """Return a SHA-256 (64 hexadecimal digits) for each diagnostic in order; no two are alike."""
    seen: Counter[str] = Counter()
    names = []
    for each in report.diagnostics:
        # A list position is None, which no key can be: the place within a list does not count.
        route = [None if isinstance(step, int) else step for step in each.route]
        words = " ".join(covered_words(each).split())
        same = json.dumps([each.path, each.code, route, words])
        names.append(hashlib.sha256(f"{same} {seen[same]}".encode()).hexdigest())
        seen[same] += 1
    return tuple(names)


def covered_words(each: Diagnostic) -> str:
    """Return what the span covers of the line on which it begins."""
    span = each.span
    end = span.end_column - 1 if span.end_line == span.line else len(each.source)
    return each.source[span.column - 1 : end]
