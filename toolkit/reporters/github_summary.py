"""A report as GitHub's job summary: Markdown of all that has no annotation, counted by file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from toolkit.base import budget
from toolkit.base.diagnostics import SEVERITIES, Diagnostic, Report
from toolkit.base.text.printable import printable
from toolkit.reporters.ranking import annotated
from toolkit.reporters.reporter import NO_RUN, Run
from toolkit.reporters.text import summary
from toolkit.reporters.wording import advice_kind

_FILES = 300
_CELL = 600
_MEANT = frozenset("\\`*_{}[]()<>#+!|~&:$^@")
"""What Markdown, or GitHub in the text that comes of it, may take for more than a letter."""


def summary_markdown(report: Report, run: Run = NO_RUN) -> str:
    """Return the Markdown to append to the file that GITHUB_STEP_SUMMARY names."""
    parts = ["### Content check", "", escape(summary(report, run)), ""]
    if report.diagnostics:
        parts += [*_file_table(report), ""]
    shown = set(annotated(report, run))
    rest = [each for each in report.diagnostics if run.lists(each) and each not in shown]
    size = sum(len(part.encode()) + 1 for part in parts)
    written = 0
    for lines, holds in _details(rest):
        block = "\n".join(lines) + "\n"
        size += len(block.encode())
        # GitHub drops one that is too large whole, and others may have written to it before.
        if size > budget.SUMMARY_BYTES:
            parts.append(f"\n… and {len(rest) - written} more: see the log of this step.\n")
            break
        parts.append(block.removesuffix("\n"))
        written += holds
    return "\n".join(parts).rstrip("\n") + "\n"


def _file_table(report: Report) -> list[str]:
    counts = Counter((each.path, each.severity) for each in report.diagnostics)
    paths = sorted({each.path for each in report.diagnostics})
    # A stable sort: files with the same counts stay in the order of their paths.
    paths.sort(key=lambda path: tuple(-counts[path, severity] for severity in SEVERITIES))
    lines = ["| File | Errors | Warnings | Notes |", "| :-- | --: | --: | --: |"]
    for path in paths[:_FILES]:
        numbers = " | ".join(str(counts[path, severity]) for severity in SEVERITIES)
        lines.append(f"| {code(path)} | {numbers} |")
    if len(paths) > _FILES:
        numbers = " | ".join(
            str(sum(counts[path, severity] for path in paths[_FILES:])) for severity in SEVERITIES
        )
        lines.append(f"| {len(paths) - _FILES} more files | {numbers} |")
    return lines


def _details(rest: list[Diagnostic]) -> Iterator[tuple[list[str], int]]:
    """Yield lines that must stay together, and how many diagnostics they hold."""
    if rest:
        yield [f"#### {len(rest)} without an annotation"], 0
    for path, found in groupby(rest, key=lambda each: each.path):
        head = [
            "",
            f"**{code(path)}**",
            "",
            "| Line | | Code | What is wrong | Fix or help |",
            "| --: | :-- | :-- | :-- | :-- |",
        ]
        for each in found:
            yield [*head, _row(each)], 1
            head = []


def _row(each: Diagnostic) -> str:
    place = f"{each.span.line}:{each.span.column}"
    cells = (place, each.severity, code(each.code), escape(each.message), _advice(each))
    return f"| {' | '.join(cells)} |"


def _advice(each: Diagnostic) -> str:
    return escape(f"{advice_kind(each)}: {each.hint}") if each.hint else ""


def code(text: str) -> str:
    """Return a text in the type of code, safe from anything that it holds."""
    return f"<code>{escape(text)}</code>"


def escape(text: str) -> str:
    """Return a text as Markdown of a table cell that shows these letters and nothing else.

    A long text is cut. The comment after an at sign keeps GitHub from making a mention of a
    citation such as [@nhs-lupus].
    """
    shown = printable(text.strip())
    if len(shown) > _CELL:
        shown = f"{shown[: _CELL - 1]}…"
    letters = (f"&#{ord(letter)};" if letter in _MEANT else letter for letter in shown)
    return "".join(letters).replace("&#64;", "&#64;<!-- -->")
