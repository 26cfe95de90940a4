"""A report -> what is printed, and files of other formats beside it."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from toolkit.base.diagnostics import Report
from toolkit.base.errors import Misuse
from toolkit.base.files import write_whole
from toolkit.reporters import REPORTERS, text
from toolkit.reporters.github import summary_markdown
from toolkit.reporters.text import Paint


@dataclass(frozen=True)
class Delivery:
    """One format, and the file it goes to; without a file it is printed."""

    format: str
    file: Path | None = None


def parse_reports(arguments: Sequence[str]) -> tuple[Delivery, ...]:
    """Read FORMAT and FORMAT=FILE; an unknown format, or two that are printed, is misuse."""
    deliveries = []
    for argument in arguments:
        name, equals, file = argument.partition("=")
        if name not in REPORTERS:
            near = difflib.get_close_matches(name, REPORTERS, n=1)
            hint = f"did you mean {near[0]}?" if near else f"formats are: {', '.join(REPORTERS)}"
            raise Misuse(f"there is no report format {name}", hint)
        if equals and not file:
            raise Misuse(f"--report {argument} names no file", f"write {name}=FILE or {name}")
        deliveries.append(Delivery(name, Path(file) if file else None))
    if sum(each.file is None for each in deliveries) > 1:
        raise Misuse("two reports would be printed into one another", "give one a file: json=FILE")
    return tuple(deliveries)


def deliver(
    report: Report,
    deliveries: Sequence[Delivery],
    paint: Paint | None = None,
    job_summary: Path | None = None,
) -> str:
    """Write the files and give what is to be printed.

    `paint` colours the text format; `job_summary` is the file in which GitHub collects Markdown.
    """
    printed = ""
    for each in deliveries:
        if each.file is None and each.format == "text" and paint is not None:
            rendered = text.render(report, paint)
        else:
            rendered = REPORTERS[each.format](report)
        if each.file is None:
            printed = rendered
        else:
            _write(each.file, rendered)
        if each.format == "github" and job_summary is not None:
            with job_summary.open("a", encoding="utf-8") as file:
                file.write(summary_markdown(report))
    return printed


def _write(file: Path, rendered: str) -> None:
    try:
        write_whole(file, rendered.encode())
    except OSError as error:
        raise Misuse(f"cannot write {file}: {error.strerror or error}") from error
