"""A report as a page for people who do not edit: one file, no script, safety first."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable
from itertools import count
from typing import TYPE_CHECKING

from msgspec import Struct

from toolkit.base.diagnostics import SEVERITIES, CodeInfo, Diagnostic, Report
from toolkit.base.families import Family, all_families, family_of
from toolkit.base.text.printable import printable
from toolkit.reporters.ranking import ranked
from toolkit.reporters.reporter import NO_RUN, Reporter, Run
from toolkit.reporters.wording import advice, advice_kind, all_files, example, opening

if TYPE_CHECKING:
    from jinja2 import Environment

_BEFORE, _WORDS, _AFTER = 70, 200, 70
"""Letters shown of the line in front of the words, of the words themselves, and behind them."""


class Shown(Struct, frozen=True):
    """A diagnostic as the page shows it; `number` is that of its anchor."""

    number: int
    found: Diagnostic
    family: Family
    before: str
    words: str
    after: str


class FileReport(Struct, frozen=True):
    """A file, what was found in it, and how many of each severity."""

    number: int
    path: str
    found: tuple[Shown, ...]
    counts: Counter[str]
    unfinished: bool
    """Whether the file could not be read as a record, so that most checks did not run."""


class FamilyReport(Struct, frozen=True):
    """A family, how many of each severity, and in how many files."""

    family: Family
    counts: Counter[str]
    files: int


class Explained(Struct, frozen=True):
    """A code that was found, how often, and what it stands for."""

    number: int
    info: CodeInfo
    times: int


def render(report: Report, run: Run = NO_RUN) -> str:
    """Return the whole report as an HTML document, with the day it was made."""
    files = _files(report)
    shown = [each for file in files for each in file.found]
    safety = {each.found: each for each in shown if _is_safety(each.found)}
    environment = _environment()
    css = environment.get_template("report.css").render().strip()
    return environment.get_template("report.html").render(
        report=report,
        made=f"{run.time.day} {run.time:%B %Y}" if run.time else "",
        files=files,
        families=_families(report),
        codes=_codes(report),
        safety=[safety[each] for each in ranked(_by_severity(safety))],
        unfinished=[file for file in files if file.unfinished],
        with_errors=[file for file in files if file.counts["error"]],
        counts={severity: report.count(severity) for severity in SEVERITIES},
        css=css,
        style_hash=base64.b64encode(hashlib.sha256(css.encode()).digest()).decode(),
    )


def _environment() -> Environment:
    # Imported here because only this format needs it.
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("toolkit.reporters", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["printable"] = printable
    made.filters["opening"] = opening
    made.filters["advice"] = advice
    made.filters["advice_kind"] = lambda each: advice_kind(each).title()
    made.filters["path"] = _path
    made.filters["example"] = example
    return made


def _path(path: str) -> str:
    """Return a path as HTML that may break after its slashes."""
    from markupsafe import Markup, escape

    return Markup("/<wbr>").join(escape(printable(part)) for part in path.split("/"))


def _files(report: Report) -> list[FileReport]:
    """Return every file, the worst first."""
    by_path: dict[str, list[Diagnostic]] = {path: [] for path in all_files(report)}
    for each in report.diagnostics:
        by_path[each.path].append(each)
    paths = sorted(by_path, key=lambda path: (_badness(by_path[path]), path))
    files: list[FileReport] = []
    number = count(1)
    for at, path in enumerate(paths, 1):
        found = tuple(_shown(next(number), each) for each in _in_order(by_path[path]))
        counts: Counter[str] = Counter(each.found.severity for each in found)
        files.append(FileReport(at, path, found, counts, _unfinished(by_path[path])))
    return files


def _badness(found: list[Diagnostic]) -> tuple[int, ...]:
    safety = sum(_is_safety(each) for each in found)
    counts = Counter(each.severity for each in found)
    return (-safety, not _unfinished(found), *(-counts[severity] for severity in SEVERITIES))


def _is_safety(each: Diagnostic) -> bool:
    return family_of(each.code).slug == "safety" and each.severity != "note"


def _unfinished(found: Iterable[Diagnostic]) -> bool:
    return any(family_of(each.code).rank == 1 and each.severity == "error" for each in found)


def _in_order(found: list[Diagnostic]) -> list[Diagnostic]:
    return sorted(
        found,
        key=lambda each: (not _is_safety(each), SEVERITIES.index(each.severity), each.span),
    )


def _by_severity(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    return sorted(found, key=lambda each: SEVERITIES.index(each.severity))


def _shown(number: int, each: Diagnostic) -> Shown:
    """Cut the line to the words and what stands next to them."""
    source = each.source.replace("\t", " ").rstrip()
    start = each.span.column - 1
    end = each.span.end_column - 1 if each.span.end_line == each.span.line else len(source)
    before, words, after = source[:start].lstrip(), source[start:end], source[end:]
    if len(before) > _BEFORE:
        before = f"…{before[-_BEFORE:]}"
    if len(words) > _WORDS:
        words, after = f"{words[:_WORDS]}…", ""
    if len(after) > _AFTER:
        after = f"{after[:_AFTER]}…"
    family = family_of(each.code)
    return Shown(number, each, family, printable(before), printable(words), printable(after))


def _families(report: Report) -> list[FamilyReport]:
    families: list[FamilyReport] = []
    for family in all_families():
        found = [each for each in report.diagnostics if family_of(each.code) == family]
        if found:
            counts: Counter[str] = Counter(each.severity for each in found)
            files = len({each.path for each in found})
            families.append(FamilyReport(family, counts, files))
    return families


def _codes(report: Report) -> dict[str, Explained]:
    """Return every code that was found, in the order of the families."""
    times = Counter(each.code for each in report.diagnostics)
    severities = {each.code: each.severity for each in report.diagnostics}
    families = all_families()
    order = sorted(times, key=lambda code: (families.index(family_of(code)), code))
    explained = {}
    for number, code in enumerate(order, 1):
        info = report.codes.get(code) or CodeInfo(code, "", severities[code], "")
        explained[code] = Explained(number, info, times[code])
    return explained


REPORTER = Reporter("html", render)
