"""What differs -> text, JSON, or Markdown for a pull request."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from msgspec.structs import asdict

from toolkit.governance.difference.grading import Change
from toolkit.reporters.github_summary import escape
from toolkit.reporters.json_text import as_json

GRADES = {1: "may do harm", 2: "adds or drops a statement or a reference", 3: "wording"}
_MOST_IN_MARKDOWN = 300
"""Changes in a comment; GitHub refuses one that is too long."""


def as_text(found: Sequence[Change]) -> str:
    """Return a line on each change, with the words before and after."""
    lines = []
    for grade, changes in groupby(found, key=lambda each: each.grade):
        lines.append(f"Grade {grade}: {GRADES[grade]}")
        for each in changes:
            lines.append(f"  {each.record}: {each.where}: {each.what}")
            lines += [f"    - {each.old}"] if each.old else []
            lines += [f"    + {each.new}"] if each.new else []
    return "\n".join((*lines, f"{counted(found)}.", ""))


def as_data(found: Sequence[Change]) -> str:
    """Return the same as JSON."""
    counts = {str(grade): sum(each.grade == grade for each in found) for grade in GRADES}
    return as_json({"counts": counts, "changes": [asdict(each) for each in found]})


def as_markdown(found: Sequence[Change]) -> str:
    """Return a table for each grade; wording is folded."""
    parts = ["### What differs for a reader", "", f"{counted(found)}.", ""]
    for grade, changes in groupby(found[:_MOST_IN_MARKDOWN], key=lambda each: each.grade):
        title = f"Grade {grade}: {GRADES[grade]}"
        rows = ["| Where | What | Before | Now |", "|---|---|---|---|"]
        rows += [
            f"| {' | '.join(map(escape, (f'{e.record}: {e.where}', e.what, e.old, e.new)))} |"
            for e in changes
        ]
        if grade == max(GRADES):
            rows = ["<details>", f"<summary>{title}</summary>", "", *rows, "", "</details>"]
        else:
            rows = [f"#### {title}", "", *rows]
        parts += [*rows, ""]
    if len(found) > _MOST_IN_MARKDOWN:
        parts.append(f"And {len(found) - _MOST_IN_MARKDOWN} more.\n")
    return "\n".join(parts)


def counted(found: Sequence[Change]) -> str:
    """Return how many changes there are of each grade."""
    if not found:
        return "No difference for a reader"
    some = ((grade, sum(each.grade == grade for each in found)) for grade in GRADES)
    return "; ".join(f"{number} of grade {grade}" for grade, number in some if number)


REPORTS: Mapping[str, Callable[[Sequence[Change]], str]] = {
    "text": as_text,
    "json": as_data,
    "markdown": as_markdown,
}
