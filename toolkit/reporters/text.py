"""A report for people: grouped by file, with the line, a caret, and how to fix it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import PurePosixPath

from toolkit.base.diagnostics import SEVERITIES, Diagnostic, Report, Severity, Span
from toolkit.base.text.printable import printable
from toolkit.records.reading.find import CONTENT
from toolkit.reporters.reporter import NO_RUN, Paint, Reporter, Run
from toolkit.reporters.wording import advice_kind

_STYLES: dict[Severity, str] = {"error": "red", "warning": "yellow", "note": "blue"}
_WIDTH = 100


def render(report: Report, run: Run = NO_RUN) -> str:
    """Return the report as text that ends in a line end."""
    blocks: list[str] = []
    for path, found in groupby(filter(run.lists, report.diagnostics), key=lambda each: each.path):
        blocks.append(run.paint(path_shown(path), "bold"))
        blocks += [_one(each, run.paint) for each in found]
        blocks.append("")
    return "\n".join([*blocks, summary(report, run), *_read_on(report, run)]) + "\n"


def summary(report: Report, run: Run = NO_RUN) -> str:
    """Return the last line: how many files, how many of each severity."""
    files = _count(len(report.files), "file")
    counts = [
        run.paint(_count(number, severity), _STYLES[severity])
        for severity in SEVERITIES
        if (number := report.count(severity))
    ]
    if not counts:
        return f"{files} checked, nothing to fix."
    return f"{files} checked: {', '.join(counts)}.{unlisted(report, run)}"


def _read_on(report: Report, run: Run) -> Iterator[str]:
    """Yield where to read about the first key that is wrong, or whose value is."""
    for each in filter(run.lists, report.diagnostics):
        if each.code.startswith("SCH") and (key := _key(each)):
            yield f"What a key is for: toolkit explain {printable(key)}"
            return


def _key(each: Diagnostic) -> str:
    """Return the key as `toolkit explain` knows it."""
    path = PurePosixPath(each.path)
    keys = [step for step in each.route if isinstance(step, str)]
    # The group of an unknown key is known.
    keys = keys[:-1] if each.code == "SCH001" else keys
    if each.route and isinstance(each.route[0], int):
        # A shared file is a list; its name tells its keys from others.
        keys = [path.stem.rpartition(".")[2], *keys]
    if not keys:
        is_record = path.parts[:1] == (CONTENT,) and len(path.parts) > 2
        return path.parts[1].removesuffix("s") if is_record else ""
    return ".".join(keys)


def unlisted(report: Report, run: Run) -> str:
    """Return how to list what was only counted; nothing if all is listed."""
    kinds = {each.severity for each in report.diagnostics if not run.lists(each)}
    least = next((each for each in reversed(SEVERITIES) if each in kinds), None)
    return f" To list the {least}s too: --show {least}s" if least else ""


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _one(each: Diagnostic, paint: Paint) -> str:
    head = f"{paint(each.severity, _STYLES[each.severity])} {paint(each.code, 'bold')}"
    lines = [f"  {place(each.path, each.span)}: {head} {printable(each.message)}"]
    if each.source.strip():
        lines += _excerpt(each, paint)
    if each.hint:
        lines.append(f"      {paint(f'{advice_kind(each)}:', 'dim')} {printable(each.hint)}")
    return "\n".join(lines)


def _excerpt(each: Diagnostic, paint: Paint) -> list[str]:
    """Return the source line and a caret under the words; a long line is cut around them."""
    line = each.source.replace("\t", " ")
    source = printable(line)
    # A control character takes several letters when it is shown, so columns are counted again.
    start = len(printable(line[: each.span.column - 1]))
    one_line = each.span.end_line == each.span.line
    end = len(printable(line[: each.span.end_column - 1])) if one_line else len(source)
    indent = len(source) - len(source.lstrip())
    cut = min(indent, start)
    if start - cut > _WIDTH - 20 or _cells(source[cut:start]) > _WIDTH - 20:
        cut = max(cut, start - 20)
    shown = _as_wide(source[cut : cut + _WIDTH])
    before = "…" if cut > indent else ""
    after = "…" if cut + len(shown) < len(source) else ""
    width = max(1, _cells(shown[start - cut : end - cut]))
    number = str(each.span.line)
    gutter = " " * len(number)
    indented = " " * _cells(before + source[cut:start])
    caret = indented + paint("^" * width, _STYLES[each.severity])
    return [f"    {number} | {before}{shown}{after}", f"    {gutter} | {caret}"]


def _cells(text: str) -> int:
    """Return how many columns of a terminal a text takes: 2 for 日 or 😀, none for an accent."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def _as_wide(text: str) -> str:
    """Return as much of a text as there is room for."""
    if text.isascii():
        return text[:_WIDTH]
    from rich.cells import chop_cells

    # A text of nothing but accents takes no room.
    return (chop_cells(text, _WIDTH) or [text])[0]


def place(path: str, span: Span) -> str:
    """Return `path:line:column` as a terminal shows it."""
    return f"{path_shown(path)}:{span.line}:{span.column}"


def path_shown(path: str) -> str:
    """Return a path that may begin a line: GitHub's runner obeys one that begins `::name::`."""
    shown = printable(path)
    # A colon follows it, so that one at its start is enough.
    return f"./{shown}" if shown.lstrip().startswith(":") else shown


REPORTER = Reporter("text", render, paths="folder")
